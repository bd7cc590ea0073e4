import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptFor } from '../support/kept.ts';
import { agent, openStage } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('a settings file that is damaged', () => {
  it('is kept aside, the app starts with defaults and says so, and can be set up again', async () => {
    const stage = await openStage();
    try {
      await stage.app.quit();
      const file = join(stage.profile.folder, 'settings.json');
      const broken = '{"gateway": "https://gw';
      writeFileSync(file, broken);
      await stage.start();
      await shows(stage.toolbar, 'signIn.noGateway');
      const aside = readdirSync(stage.profile.folder).filter(
        (name) => /^settings.+/.test(name) && name !== 'settings.json',
      );
      expect(aside).toHaveLength(1);
      expect(readFileSync(join(stage.profile.folder, aside[0] ?? ''), 'utf8')).toBe(broken);
      await showsText(stage.toolbar, text('warning.settingsBroken', { file: aside[0] ?? '' }));
      await stage.picture('settings-broken');
      await stage.use(stage.simulator);
      await stage.signIn();
    } finally {
      await stage.close();
    }
  });
});

describe('a computer without a keychain', () => {
  it('signs in all the same, says so, and keeps the GUID in memory only', async () => {
    const stage = await openStage({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
    try {
      await stage.signIn();
      const warning = text('warning.keychain', { reason: { key: 'keychain.noService' } });
      await showsText(stage.toolbar, warning);
      await stage.picture('keychain-absent');
      expect(await keptFor(stage.simulator.gatewayUrl, agent.id).guid()).toBeNull();
      await stage.conference();
      await button(stage.toolbar, 'pass.button').click();
      await shows(stage.toolbar, 'outcome.passing');
    } finally {
      await stage.close();
    }
  });
});
