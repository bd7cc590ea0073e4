import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { format, formatIn, isolated } from './format.ts';

const refused = { key: 'failure.refused', params: { host: 'gw.example:8043' } } as const;

describe('the text of a notice', () => {
  it('has its values in their gaps, and notices as values in the same language', () => {
    expect(formatIn('en', { key: 'transmit.notSent', params: { cause: refused } })).toBe(
      'Not sent: The gateway gw.example:8043 refused the connection. Press again when the connection is back.',
    );
    expect(formatIn('zh-CN', { key: 'transmit.notSent', params: { cause: refused } })).toBe(
      '未发送：网关 gw.example:8043 拒绝了连接。连接恢复后请再按一次。',
    );
  });

  it('leaves a gap without a value empty', () => {
    expect(formatIn('en', { key: 'agent.label' })).toBe('Agent ');
  });

  it('keeps values apart from the text around them where the language runs from right to left', () => {
    expect(format(refused, catalogueOf('en'), isolated)).toBe(
      'The gateway \u2068gw.example:8043\u2069 refused the connection.',
    );
    expect(
      format({ key: 'transmit.unknown', params: { cause: '' } }, catalogueOf('en'), isolated),
    ).not.toMatch(/[\u2066-\u2069]/);
  });
});
