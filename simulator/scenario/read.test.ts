import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioNames } from './files.ts';
import { readScenario } from './read.ts';

const message = (text: string): string => {
  try {
    readScenario(text, 'a.json');
    return 'no error';
  } catch (error) {
    return String(error);
  }
};

describe('a scenario that is wrong', () => {
  it('is told with line and field, every mistake at once', () => {
    const text = `{
  "name": "x",
  "parties": { "70093": { "dialled": "perhaps" } },
  "steps": [
    { "do": "hangUp",
      "number": "10086", "when": "customerHold" },
    { "do": "press", "number": "10086", "digits": "12A" },
    { "do": "callIn" }
  ]
}`;
    const lines = message(text).replace('ScenarioError: ', '').split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.json:3: parties.70093.dialled:',
      'a.json:6: steps.0.when:',
      'a.json:7: steps.1.digits:',
      'a.json:8: steps.2.number:',
    ]);
    expect(lines[1]).toContain('customerHeld');
  });

  it.each([
    ['{\n "name": "x",\n}', 'a.json:3: A name in double quotes must stand here, not "}"'],
    ['{\n "name": "x"\n "steps"', 'a.json:3: "," or "}" must stand here, not """'],
    ['{ "name": \n\n', 'a.json:3: A value must stand here, but the text ends'],
    ['{"name": "x"} 1', 'a.json:1: The end of the text must stand here, not "1"'],
    ['[1, tru]', 'a.json:1: A value must stand here, not "t"'],
    ['', 'a.json:1: A value must stand here, but the text ends'],
    ['[]', 'a.json:1: Invalid input: expected object, received array'],
    ['{"name":"x","steps":[],"stpes":[]}', 'stpes'],
    ['{"name":"x","steps":[{"do":"wait","after":"2 sec"}]}', 'steps.0.after: '],
    ['{"name":"x","steps":[{"do":"fault","fault":{"kind":"nonsense"}}]}', 'steps.0.fault.kind: '],
  ])('%j is told as %j', (text, wanted) => {
    expect(message(text)).toContain(wanted);
  });
});

describe('a scenario that is right', () => {
  it('has its times in milliseconds and its plans as the world reads them', () => {
    const text = JSON.stringify({
      name: 'x',
      parties: { '70093': { ring: '2s', leavesAfter: 1500, leavesDelay: '1m', leavesAt: 'held' } },
      steps: [{ do: 'wait', after: '500ms' }],
    });
    expect(readScenario(text, 'a.json')).toEqual({
      name: 'x',
      about: '',
      agent: '101',
      parties: { '70093': { ringMs: 2000, leavesAfterMs: 1500, leavesAtMs: 60_000, leavesAt: 'held' } },
      steps: [{ do: 'wait', after: 500 }],
    });
  });
});

describe('the scenarios that come with the simulator', () => {
  it('can all be read', () => {
    const names = scenarioNames();
    expect(names).toContain('payment-line-ok');
    expect(names.map((name) => loadScenario(name).name)).toEqual(names);
  });

  it('are listed when another is asked for', () => {
    expect(() => loadScenario('/nowhere/x.json')).toThrow(/There is no \/nowhere\/x.json.*payment-line-busy/);
  });
});
