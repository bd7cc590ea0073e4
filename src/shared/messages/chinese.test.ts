import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** Words that stay as they are in Chinese: names, abbreviations, labels of keys, examples of addresses. */
const staysLatin =
  /https?:\/\/[\w.:]*|https?|\*?\.?[a-z]+\.example\.com(?::\d+)?|\*\.example\.com|Tonebridge|Negotiate|NTLM|SOCKS|PAC|CC-Gateway|IVR|HTTPS|HTTP|TLS|JSON|PEM|CSV|GUID|AltGr|Alt|Ctrl|Shift|Command|Control|Option|Esc|Windows|Win|Wayland|IP|UTC|UTF-8|SHA-256|Electron|Chromium|Node/g;

const entries = Object.entries(zhCN).map(([key, text]) => [key, text.replace(/\{\w+\}/g, '')] as const);
const keysWhere = (isWrong: (text: string) => boolean) =>
  entries.filter(([, text]) => isWrong(text)).map(([key]) => key);

describe('the Chinese messages', () => {
  it('have no English words left', () => {
    expect(keysWhere((text) => /[A-Za-z]/.test(text.replace(staysLatin, '')))).toEqual([]);
  });

  it('are not the English ones, unless nothing in them is to be translated', () => {
    const same = Object.entries(zhCN).filter(([key, text]) => en[key as keyof typeof en] === text);
    const words = same.filter(([, text]) =>
      /[A-Za-z]/.test(text.replace(/\{\w+\}/g, '').replace(staysLatin, '')),
    );
    expect(words).toEqual([]);
  });

  it('have the punctuation of Chinese', () => {
    const latin = /[\u4e00-\u9fff”}][,.;:!?()"]|[,;:!?("][\u4e00-\u9fff]|\.\.\./;
    expect(keysWhere((text) => latin.test(text.replace(staysLatin, '字')))).toEqual([]);
  });

  it('have a space between Chinese and Latin letters', () => {
    const narrow = /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/;
    expect(keysWhere((text) => narrow.test(text))).toEqual([]);
  });

  it('end as sentences where the English ones do', () => {
    const isSentence = (text: string) => /[.。]$/.test(text);
    const unlike = Object.entries(zhCN).filter(
      ([key, text]) => isSentence(text) !== isSentence(en[key as keyof typeof en]),
    );
    expect(unlike).toEqual([]);
  });
});
