import type { SettingKind } from '../../src/shared/setting-kind.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { settingKinds } from './settings.ts';
import { english } from './texts-en.ts';

const begin = '<!-- settings: written by npm run policy -->';
const end = '<!-- end of settings -->';

/** The Markdown table of all settings. */
export function settingsTable(): string {
  const rows = settingKinds.map(([name, kind]) => {
    const about = english.settings[name].about.replaceAll('|', '\\|');
    return `| \`${name}\` | ${typeText(kind)} | \`${JSON.stringify(defaultSettings[name])}\` | ${about} |`;
  });
  return ['| setting | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * Puts the table into a document, in the place that two comments mark.
 *
 * @throws when the comments are not there.
 */
export function withSettingsTable(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error('the document has no place for the settings');
  return `${document.slice(0, from)}${begin}\n${settingsTable()}\n${document.slice(to)}`;
}

function typeText(kind: SettingKind): string {
  switch (kind.kind) {
    case 'switch':
      return '`true` or `false`';
    case 'choice':
      return kind.values.map((value) => `\`"${value}"\``).join(', ');
    case 'number':
      return `number, ${kind.min} to ${kind.max}`;
    case 'text':
      return `text, at most ${kind.maxLength} characters`;
    case 'texts':
      return 'list of texts';
    case 'json':
      return 'list of objects (JSON)';
  }
}
