import { SourceMap } from 'node:module';
import { describe, expect, it } from 'vitest';
import { escaped, shifted } from './ascii.ts';

describe('code in ASCII', () => {
  it('says the same', () => {
    const code = 'const text = `坐席 – 😀 it’s`; /[\u4e00-\u9fff]/.test(text) ? text : null';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins at zero.
    expect(escaped(code)).toMatch(/^[\x00-\x7f]+$/);
    // biome-ignore lint/security/noGlobalEval: the code of this test.
    expect(globalThis.eval(`(()=>{${escaped(code).replace(';', ';return ')}})()`)).toBe('坐席 – 😀 it’s');
  });

  it('is found by the map where it is now', () => {
    // Line 1: `f()` at column 0, `g()` at 12, `h()` at 30; line 3: `i()` at column 8, all of source line 1.
    const code = 'f();`坐席三方`;g();`…………………………`;h();\n\n`工号`;   i();';
    const at = { g: code.indexOf('g('), h: code.indexOf('h('), i: '`工号`;   '.length };
    const number = (value: number): string =>
      value < 16 ? 'ACEGIKMOQSUWYace'.charAt(value) : `${'gikmoqsuwy02468+'.charAt(value - 16)}B`;
    const mappings = `AAAA,${number(at.g)}AAI,${number(at.h - at.g)}AAI;;${number(at.i)}AAI`;
    const moved = escaped(code).split('\n');
    const map = new SourceMap({
      file: 'index.cjs',
      version: 3,
      sources: ['source.ts'],
      sourcesContent: [],
      names: [],
      sourceRoot: '',
      mappings: shifted(mappings, code),
    });
    const original = (line: number, call: string) => {
      const entry = map.findEntry(line, moved[line]?.indexOf(call) ?? -1);
      return 'originalColumn' in entry ? [entry.generatedColumn, entry.originalColumn] : null;
    };
    expect(original(0, 'f(')).toEqual([0, 0]);
    expect(original(0, 'g(')).toEqual([moved[0]?.indexOf('g('), 4]);
    expect(original(0, 'h(')).toEqual([moved[0]?.indexOf('h('), 8]);
    expect(original(2, 'i(')).toEqual([moved[2]?.indexOf('i('), 12]);
  });
});
