import { describe, expect, it } from 'vitest';
import { makeControl } from '../control/control.ts';
import { Faults } from '../http/faults.ts';
import { RequestLog } from '../http/request-log.ts';
import { TestWorld } from '../world/test-world.ts';
import { closeWorld } from '../world/world.ts';
import { loadScenario, scenarioNames } from './files.ts';
import { readScenario } from './read.ts';
import type { Scenario } from './schema.ts';
import { scriptedAgent } from './scripted-agent.ts';

function stage() {
  const test = new TestWorld({ maxIdleMs: 3_600_000 });
  const faults = new Faults();
  const control = makeControl({ world: test.world, faults, log: new RequestLog() });
  return { test, control, faults, work: scriptedAgent(test, faults) };
}

function scenario(...steps: unknown[]): Scenario {
  return readScenario(JSON.stringify({ name: 'x', steps }), 'x.json');
}

/** Plays it with an agent who does what the program's key does. */
async function play(told: Scenario) {
  const parts = stage();
  await parts.test.ready();
  const run = parts.control.play(told);
  for (let tick = 0; tick < 600 && run.snapshot().state === 'running'; tick++) {
    parts.test.clock.advance(100);
    parts.work();
  }
  return { ...parts, run, ended: run.snapshot() };
}

describe('the scenarios that come with the simulator', () => {
  it.each(scenarioNames())('%s goes well with an agent who does the right things', async (name) => {
    const { ended } = await play(loadScenario(name));
    expect(ended.steps.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(ended.state).toBe('done');
  });

  it('payment-line-busy fails for an agent who leaves the customer on hold', async () => {
    const { test, control } = stage();
    await test.ready();
    const run = control.play(loadScenario('payment-line-busy'));
    for (let second = 0; second < 200; second++) {
      test.clock.advance(1000);
      if (test.agent.line.inState('talking')) control.phone('101').hold();
    }
    const last = run.snapshot();
    expect(last.state).toBe('failed');
    expect(last.steps.find(({ state }) => state === 'failed')?.problem).toContain('not within 120 s');
  });
});

describe('a scenario', () => {
  it('waits for its moments and then its times', async () => {
    const { test, control } = stage();
    const run = control.play(
      scenario(
        { do: 'callIn', when: 'agentReady', after: '2s', number: '10086' },
        { do: 'wait', after: '1s' },
      ),
    );
    test.clock.advance(5000);
    expect(run.snapshot().steps.map(({ state }) => state)).toEqual(['waiting', 'next']);
    await test.ready();
    test.world.changes.notice(test.agent);
    test.clock.advance(1999);
    expect(test.agent.line.any).toBe(false);
    test.clock.advance(1);
    expect(test.agent.line.any).toBe(true);
    test.clock.advance(1000);
    await expect(run.ended).resolves.toMatchObject({ state: 'done' });
  });

  it('fails with what the simulator says when a step is refused', async () => {
    const { test, control } = stage();
    const seen: string[] = [];
    const run = control.play(scenario({ do: 'hangUp', number: '1' }, { do: 'wait' }), ({ problem }) =>
      seen.push(String(problem)),
    );
    test.clock.advance(0);
    await expect(run.ended).resolves.toMatchObject({ state: 'failed' });
    expect(seen).toEqual(['Nobody with this number is in a call.']);
  });

  it('says of a check all that does not hold, digits counted and not shown', async () => {
    const { test, control } = stage();
    const run = control.play(
      scenario({
        do: 'check',
        ivrReceived: { '70093': '4111' },
        recordingHeard: '',
        calls: { '10086': 'held' },
        passing: true,
      }),
    );
    test.clock.advance(0);
    const problem = run.snapshot().steps[0]?.problem;
    expect(problem).toBe(
      '70093 received: 0 digits, not the 4 expected; the call with 10086: none, not held; numbers are passed: false, not true',
    );
  });

  it('counts only what was keyed in since it began', async () => {
    const { test, control } = stage();
    test.world.media.toIvr('70093', '99');
    test.world.media.toRecording('101', '99');
    const run = control.play(scenario({ do: 'check', ivrReceived: { '70093': '' }, recordingHeard: '' }));
    test.clock.advance(0);
    expect(run.snapshot().state).toBe('done');
  });

  it('ends with the next one, leaves its plans behind and no timer', async () => {
    const { test, control } = stage();
    const first = control.play(
      readScenario(
        '{"name":"a","parties":{"1":{"dialled":"busy"}},"steps":[{"do":"wait","after":"9s","within":"1m"}]}',
        'a',
      ),
    );
    test.clock.advance(10);
    const second = control.play(scenario({ do: 'wait', after: '1s' }));
    expect(first.snapshot().state).toBe('stopped');
    expect(control.state()).toMatchObject({ plans: {}, scenario: { name: 'x' } });
    control.stopScenario();
    expect(second.snapshot().state).toBe('stopped');
    closeWorld(test.world);
    expect(test.clock.pending).toBe(0);
  });

  it('is refused for an agent that is not there', () => {
    const { control } = stage();
    expect(() => control.play({ ...scenario({ do: 'wait' }), agent: '999' })).toThrow('agent 999');
  });
});
