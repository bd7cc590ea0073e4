import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandLine, parseArguments } from './parse-arguments.ts';

const installed = (...args: string[]) => parseArguments(['/opt/Tonebridge/tonebridge', ...args], true);
const fromSource = (...args: string[]) => parseArguments(['/x/electron', ...args], false);
const shown: CommandLine = { kind: 'start', hidden: false };

describe('parseArguments', () => {
  it.each<[string, CommandLine]>([
    ['--transmit', { kind: 'command', command: 'transmit' }],
    ['--connect', { kind: 'command', command: 'connect' }],
    ['--show', { kind: 'command', command: 'show' }],
    ['--hide', { kind: 'command', command: 'hide' }],
    ['--sign-out', { kind: 'command', command: 'sign-out' }],
    ['--quit', { kind: 'command', command: 'quit' }],
    ['--hidden', { kind: 'start', hidden: true }],
    ['--doctor', { kind: 'doctor', json: false }],
    ['--doctor=json', { kind: 'doctor', json: true }],
    ['--version', { kind: 'version' }],
    ['--help', { kind: 'help' }],
  ])('reads %s, installed and from source', (option, expected) => {
    expect(installed(option)).toEqual(expected);
    expect(installed('--no-sandbox', option, '--disable-gpu')).toEqual(expected);
    expect(fromSource('.', option)).toEqual(expected);
    expect(fromSource('--no-sandbox', '-r', './loader.js', '/src/tonebridge', option)).toEqual(expected);
  });

  it('starts as usual without an option', () => {
    expect(installed()).toEqual(shown);
    expect(fromSource('/src/tonebridge')).toEqual(shown);
    expect(fromSource()).toEqual(shown);
  });

  it("passes over the runtime's switches", () => {
    const switches = [
      ...['--no-sandbox', '--user-data-dir=/tmp/p', '--inspect=0', '--remote-debugging-port=0'],
      ...['--disable-gpu', '--force-device-scale-factor=2', '--lang=zh-CN', '--ozone-platform=x11'],
      ...['--enable-logging', '--v=1', '--proxy-server=proxy:8080', '--updated', '-psn_0_12345'],
      ...['--original-process-start-time=133', '--allow-file-access-from-files', '--js-flags=--expose-gc'],
    ];
    expect(installed(...switches)).toEqual(shown);
    expect(fromSource(...switches, '/src/tonebridge', ...switches)).toEqual(shown);
  });

  it("does not take an option before the source folder for its own: it is Electron's", () => {
    expect(fromSource('--version', '/src/tonebridge')).toEqual(shown);
  });

  it.each([
    ['--transmitt', 'Unknown option --transmitt.'],
    ['--signout', 'Unknown option --signout.'],
    ['--Transmit', 'Unknown option --Transmit.'],
    ['-q', 'Unknown option -q.'],
    ['--transmit=now', '--transmit takes no value.'],
    ['tonebridge://transmit', 'Unexpected argument tonebridge://transmit.'],
    ['--doctor=xml', '--doctor takes no value.'],
    ['--', 'Unknown option --.'],
  ])('refuses %s', (argument, why) => {
    expect(installed(argument)).toEqual({ kind: 'wrong', why });
    expect(installed('--transmit', argument)).toEqual({ kind: 'wrong', why });
  });

  it('refuses two commands, but not one given twice', () => {
    expect(installed('--show', '--quit')).toEqual({
      kind: 'wrong',
      why: 'Use --show or --quit, not both.',
    });
    expect(installed('--hidden', '--transmit')).toMatchObject({ kind: 'wrong' });
    expect(installed('--show', '--show')).toEqual({ kind: 'command', command: 'show' });
  });

  it('takes --json as part of --doctor, and of nothing else', () => {
    expect(installed('--json', '--doctor')).toEqual({ kind: 'doctor', json: true });
    for (const other of [[], ['--quit'], ['--hidden']]) {
      expect(installed('--json', ...other)).toEqual({
        kind: 'wrong',
        why: '--json goes with --doctor only.',
      });
    }
    expect(installed('--doctor', '--quit')).toMatchObject({ kind: 'wrong' });
  });

  it('answers a question for help whatever else is asked', () => {
    expect(installed('--quit', '--version', '--help')).toEqual({ kind: 'help' });
    expect(installed('--quit', '--version')).toEqual({ kind: 'version' });
  });

  it('never throws, and does nothing for what it does not know', () => {
    const argument = fc.oneof(
      fc.string(),
      fc.constantFrom('--', '-', '', '--transmit ', 'https://example.com/?--transmit'),
    );
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 4 }), fc.boolean(), (args, isPackaged) => {
        expect(parseArguments(['x', ...args], isPackaged).kind).not.toBe('command');
      }),
    );
  });
});
