import { describe, expect, it } from 'vitest';
import { tongueFor } from './language.ts';

describe('the language for a choice', () => {
  it.each([
    [['zh-CN', 'en-US'], 'zh-CN', 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN', 'zh-Hans-SG'],
    [['zh'], 'zh-CN', 'zh'],
    [['zh_CN.UTF-8'], 'zh-CN', 'zh-CN'],
    [['de-DE', 'en-GB', 'zh-CN'], 'en', 'en-GB'],
    [['zh-TW', 'en-GB'], 'en', 'en-GB'],
    [['zh-TW', 'ja'], 'zh-CN', 'zh-CN'],
    [['zh-Hant-HK'], 'zh-CN', 'zh-CN'],
    [['de-DE', 'fr'], 'en', 'en'],
    [['C', '', 'not a tag'], 'en', 'en'],
    [[], 'en', 'en'],
  ])('is the system’s for %j', (preferred, language, locale) => {
    expect(tongueFor('system', preferred)).toEqual({ language, locale });
  });

  it.each([
    ['en', ['zh-CN', 'en-NZ'], 'en-NZ'],
    ['en', ['zh-CN'], 'en'],
    ['zh-CN', ['en-US', 'zh-TW'], 'zh-CN'],
    ['zh-CN', ['en-US', 'zh-SG'], 'zh-SG'],
  ] as const)('is %s if chosen, in the form of its region among %j', (choice, preferred, locale) => {
    expect(tongueFor(choice, preferred)).toEqual({ language: choice, locale });
  });
});
