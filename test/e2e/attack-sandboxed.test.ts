import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/shared/settings.ts';
import { attackBridge, bridgeAttack } from '../support/bridge-attacks.ts';
import { type NetTrap, openNetTrap } from '../support/net-trap.ts';
import { ordinaryUserObstacle, type SandboxedApp, startSandboxed } from '../support/ordinary-user.ts';
import {
  attackFiles,
  attackNavigation,
  attackNetwork,
  attackPermissions,
  attackWithCode,
  type Outcomes,
} from '../support/page-attacks.ts';

const obstacle = process.platform === 'linux' ? ordinaryUserObstacle() : null;
if (obstacle !== null) console.warn(`The attack within Chromium's sandbox is left out: ${obstacle}.`);

const successes = (outcomes: Outcomes) =>
  Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused'));

describe.skipIf(process.platform !== 'linux' || obstacle !== null)(
  'hostile script in the toolbar of an ordinary user, within the sandbox',
  () => {
    let app: SandboxedApp;
    let trap: NetTrap;

    beforeAll(async () => {
      trap = await openNetTrap();
      app = await startSandboxed((folder) => {
        writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, language: 'en' }));
        writeFileSync(join(folder, 'welcome.json'), JSON.stringify({ done: true, progress: null }));
      });
    });
    afterAll(async () => {
      await app?.close();
      await trap.close();
    });

    it('is in a process without rights: filtered system calls, no new privileges, namespaces of its own', () => {
      const renderers = app.renderers();
      expect(renderers.length).toBeGreaterThan(0);
      for (const pid of renderers) {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        expect(status).toMatch(/^Seccomp:\t2$/m);
        expect(status).toMatch(/^NoNewPrivs:\t1$/m);
        expect(status).toMatch(/^CapEff:\t0+$/m);
        if (process.getuid?.() === 0) expect(status).toMatch(/^Uid:\t65534\b/m);
        for (const kind of ['user', 'net', 'pid']) {
          expect(readlinkSync(`/proc/${pid}/ns/${kind}`), kind).not.toBe(
            readlinkSync(`/proc/self/ns/${kind}`),
          );
        }
      }
      expect(readFileSync(join(app.folder, 'logs', 'tonebridge.log'), 'utf8')).not.toContain(
        'without the sandbox',
      );
    });

    it('gets nowhere', async () => {
      const attempts = [
        await app.evaluate(attackWithCode, undefined),
        await app.evaluate(attackNetwork, trap.port),
        await app.evaluate(attackFiles, ['file:///etc/passwd', 'tonebridge://app/../../main/index.cjs']),
        await app.evaluate(attackPermissions, undefined),
        await app.evaluate(attackNavigation, trap.port),
        await app.evaluate(attackBridge, bridgeAttack),
      ];
      for (const outcomes of attempts) {
        expect(Object.keys(outcomes).length).toBeGreaterThan(4);
        expect(successes(outcomes)).toEqual({});
      }
      expect(trap.touches).toEqual([]);
    });
  },
);
