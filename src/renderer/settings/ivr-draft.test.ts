import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ivrEntrySchema } from '../../shared/settings.ts';
import { type IvrField, parseDraft, toDraft } from './ivr-draft.ts';

const good = { name: 'Payment', numbers: '70093', prefixes: '' };

/** The message for each field that is wrong. */
const errorsOf = (draft: Parameters<typeof parseDraft>[0]) => {
  const parsed = parseDraft(draft);
  if (parsed.ok) return {};
  return Object.fromEntries(Object.entries(parsed.errors).map(([field, error]) => [field, error.key]));
};

describe('parseDraft', () => {
  it('takes lists with the separators people type, each number once', () => {
    expect(parseDraft({ name: ' 支付 ', numbers: '70093，70094、 70093;*1#', prefixes: '800 801' })).toEqual({
      ok: true,
      entry: { name: '支付', numbers: ['70093', '70094', '*1#'], prefixes: ['800', '801'] },
    });
  });

  it.each<[string, Parameters<typeof parseDraft>[0], Partial<Record<IvrField, string>>]>([
    ['no name', { ...good, name: '  ' }, { name: 'settings.ivrNameMissing' }],
    ['a long name', { ...good, name: 'x'.repeat(61) }, { name: 'settings.ivrNameLong' }],
    ['letters', { ...good, numbers: '70093, abc' }, { numbers: 'settings.ivrNumberForm' }],
    ['25 digits', { ...good, prefixes: '1'.repeat(25) }, { prefixes: 'settings.ivrNumberForm' }],
    [
      '51 numbers',
      { ...good, numbers: Array.from({ length: 51 }, (_, index) => index).join(',') },
      { numbers: 'settings.ivrNumbersMany' },
    ],
    ['nothing to match', { ...good, numbers: ' , ' }, { numbers: 'settings.ivrNothing' }],
    [
      'all wrong',
      { name: '', numbers: 'a', prefixes: 'b' },
      {
        name: 'settings.ivrNameMissing',
        numbers: 'settings.ivrNumberForm',
        prefixes: 'settings.ivrNumberForm',
      },
    ],
  ])('refuses %s', (_name, draft, errors) => {
    expect(errorsOf(draft)).toEqual(errors);
  });

  it('takes what is dialled and how long it may ring; what is as usual is left out', () => {
    const more = { dial: ' 95#1 ', answerSeconds: '45', passAt: 'key', whenLeft: 'nothing' } as const;
    const parsed = parseDraft({ ...good, ...more });
    const entry = { name: 'Payment', numbers: ['70093'], prefixes: [] };
    const full = { ...entry, dial: '95#1', passAt: 'key', answerSeconds: 45, whenLeft: 'nothing' };
    expect(parsed).toEqual({ ok: true, entry: full });
    if (parsed.ok) expect(parseDraft(toDraft(parsed.entry))).toEqual(parsed);
    expect(parseDraft({ ...toDraft(null), ...good })).toEqual({ ok: true, entry });
  });

  it.each(['4', '181', 'x', '1.5'])(
    'refuses to wait %s seconds, and two numbers to dial',
    (answerSeconds) => {
      expect(errorsOf({ ...good, answerSeconds, dial: '1, 2' })).toEqual({
        answerSeconds: 'ivr.answerSecondsForm',
        dial: 'ivr.dialForm',
      });
    },
  );

  it('never makes an entry that the settings schema refuses, and keeps it through editing', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9*#+, ]{0,60}$/));
    fc.assert(
      fc.property(
        fc.record({ name: fc.string({ maxLength: 70 }), numbers: text, prefixes: text }),
        (draft) => {
          const parsed = parseDraft(draft);
          if (!parsed.ok) return;
          expect(ivrEntrySchema.parse(parsed.entry)).toEqual(parsed.entry);
          expect(parseDraft(toDraft(parsed.entry))).toEqual(parsed);
        },
      ),
    );
  });
});
