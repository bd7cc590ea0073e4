import type { language as english } from '../en/language.ts';

/** The choice of the language, in Simplified Chinese. */
export const language = {
  'language.section': '语言',
  'language.label': '显示语言',
  'language.hint': '保存后立即生效，无需重新启动。',
  'language.system': '跟随操作系统',
} as const satisfies Record<keyof typeof english, string>;
