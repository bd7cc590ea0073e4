import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../shared/settings.ts';
import { repairSettings } from './settings-repair.ts';

const bank = { name: 'Bank', numbers: ['70093'], prefixes: ['700'] };

describe('repairSettings', () => {
  it('takes defaults for everything an empty file lacks', () => {
    expect(repairSettings({})).toEqual({ settings: defaultSettings, broken: [] });
  });

  it('keeps valid values, resets broken ones by name, drops unknown ones', () => {
    const raw = { gateway: 'https://gw.example:8043', agentId: 101, alwaysOnTop: 'yes', future: { a: 1 } };
    expect(repairSettings(raw)).toEqual({
      settings: { ...defaultSettings, gateway: 'https://gw.example:8043' },
      broken: ['agentId', 'alwaysOnTop'],
    });
  });

  it('loses only the broken entries of the IVR directory', () => {
    const { settings, broken } = repairSettings({ ivrDirectory: [bank, { name: '' }, null] });
    expect(settings.ivrDirectory).toEqual([bank]);
    expect(broken).toEqual(['ivrDirectory']);
  });

  it.each([[Array(300).fill(bank)], ['bank']])(
    'resets an IVR directory that is no list of bounded length',
    (value) => {
      expect(repairSettings({ ivrDirectory: value })).toEqual({
        settings: defaultSettings,
        broken: ['ivrDirectory'],
      });
    },
  );

  it('makes valid settings of anything', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(defaultSettings)));
    const names = fc.oneof(fc.constantFrom(...Object.keys(defaultSettings)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, value), (raw) => {
        const { settings, broken } = repairSettings(raw);
        expect(settingsSchema.safeParse(settings).success).toBe(true);
        for (const name of broken) expect(Object.hasOwn(raw, name)).toBe(true);
      }),
    );
  });
});
