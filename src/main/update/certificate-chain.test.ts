import { describe, expect, it } from 'vitest';
import { makeIdentity } from '../../../test/tls/pki.ts';
import { leadsTo } from './certificate-chain.ts';

describe('leadsTo', async () => {
  const root = await makeIdentity({ name: 'Root', isAuthority: true, from: -400, to: 400 });
  const between = await makeIdentity({
    name: 'Between',
    isAuthority: true,
    issuer: root,
    from: -400,
    to: 400,
  });
  const server = await makeIdentity({
    name: 'Server',
    issuer: between,
    hosts: ['updates.example', '127.0.0.1'],
  });
  const stranger = await makeIdentity({ name: 'Root', isAuthority: true });
  const chain = [server.certPem, between.certPem];
  const now = Date.now();

  it('follows the chain to the authority', () => {
    expect(leadsTo(chain, [stranger.certPem, root.certPem], 'updates.example', now)).toBe(true);
    expect(leadsTo(chain, [root.certPem], '127.0.0.1', now)).toBe(true);
    expect(leadsTo([...chain, root.certPem], [root.certPem], '127.0.0.1', now)).toBe(true);
  });

  it('refuses another host, another authority of the same name, and a gap', () => {
    expect(leadsTo(chain, [root.certPem], 'other.example', now)).toBe(false);
    expect(leadsTo(chain, [stranger.certPem], 'updates.example', now)).toBe(false);
    expect(leadsTo([server.certPem], [root.certPem], 'updates.example', now)).toBe(false);
    expect(leadsTo(chain, [], 'updates.example', now)).toBe(false);
    expect(leadsTo(['nonsense'], [root.certPem], 'updates.example', now)).toBe(false);
  });

  it('refuses what is not valid now', () => {
    for (const days of [-30, 30]) {
      expect(leadsTo(chain, [root.certPem], 'updates.example', now + days * 86_400_000)).toBe(false);
    }
  });

  it('refuses an issuer that is no authority, and a certificate for clients', async () => {
    const false1 = await makeIdentity({ name: 'Not one', issuer: root });
    const below = await makeIdentity({ name: 'Server', issuer: false1, hosts: ['updates.example'] });
    expect(leadsTo([below.certPem, false1.certPem], [root.certPem], 'updates.example', now)).toBe(false);
    const client = await makeIdentity({ name: 'C', issuer: root, use: 'client', hosts: ['updates.example'] });
    expect(leadsTo([client.certPem], [root.certPem], 'updates.example', now)).toBe(false);
  });
});
