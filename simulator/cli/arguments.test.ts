import { describe, expect, it } from 'vitest';
import { helpText, readArguments } from './arguments.ts';

describe('readArguments', () => {
  it('has fixed ports when nothing is given', () => {
    expect(readArguments([])).toEqual({
      kind: 'run',
      options: { port: 8043, controlPort: 8044 },
      scenario: null,
    });
  });

  it('reads values, times and switches', () => {
    const words =
      '--authmode 1 --guid-interval 30s --guid-timeout 1m --poll-wait 500ms --max-idle 900 --port 0 --http';
    expect(readArguments([...words.split(' '), '--control-port=9', '--ivr-answer', 'never'])).toEqual({
      kind: 'run',
      options: {
        authMode: 1,
        guidIntervalMs: 30_000,
        guidTimeoutMs: 60_000,
        pollWaitMs: 500,
        maxIdleMs: 900,
        port: 0,
        controlPort: 9,
        http: true,
        ivrAnswerMs: null,
      },
      scenario: null,
    });
  });

  it('reads a scenario that comes with the simulator by its name', () => {
    expect(readArguments(['--scenario', 'two-calls'])).toMatchObject({ scenario: { name: 'two-calls' } });
  });

  it('reads agents as a count or as a list', () => {
    expect(readArguments(['--agents', '2'])).toMatchObject({
      options: { agents: [{ id: '101' }, { id: '102' }] },
    });
    expect(readArguments(['--agents', '500:a:b,501:c'])).toMatchObject({
      options: {
        agents: [
          { id: '500', password: 'a:b' },
          { id: '501', password: 'c' },
        ],
      },
    });
  });

  it.each([
    [['--nonsense'], '--nonsense'],
    [['stray'], 'stray'],
    [['--port', '70000'], '--port must be a port'],
    [['--authmode', '3'], '--authmode must be one of "1", "2"'],
    [['--poll-wait', 'soon'], '--poll-wait must be a time'],
    [['--agents', '0'], '--agents must be a count'],
    [['--ivr', 'x'], '--ivr must be phone numbers'],
    [['--port'], '--port'],
    [['--scenario', 'nowhere.json'], 'There is no nowhere.json. Give a file, or one of: customer-leaves'],
  ])('says what is wrong with %j', (words, message) => {
    expect(readArguments(words)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) });
  });

  it('knows help and version', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    expect(readArguments(['--version'])).toEqual({ kind: 'version' });
    expect(helpText()).toContain('--guid-interval TIME');
  });
});
