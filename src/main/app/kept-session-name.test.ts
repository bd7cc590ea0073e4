import { expect, it } from 'vitest';
import { keptSessionName } from './kept-session-name.ts';

const settings = { gateway: 'https://gw.example:8043', agentId: '101', wideAgentIds: false };

it('names the session of an agent at a gateway as it is kept', () => {
  expect(keptSessionName({ ...settings, gateway: ' https://GW.example:8043/ ' })).toEqual({
    kind: 'guid',
    gateway: 'https://gw.example:8043',
    agentId: '101',
  });
});

it.each([{ gateway: '' }, { gateway: 'ftp://x' }, { agentId: '' }, { agentId: '7' }])(
  'names none for %o',
  (wrong) => {
    expect(keptSessionName({ ...settings, ...wrong })).toBeNull();
  },
);
