import { ControlError, type SimulatorControl } from '../api.ts';
import { isMoment } from '../world/moments.ts';
import type { World } from '../world/world.ts';
import { act } from './act.ts';
import { mistakesOf, takeBaseline } from './check.ts';
import type { Scenario, ScenarioStep } from './schema.ts';
import { stepWords } from './words.ts';

/** One step as the console shows it. */
export interface StepSnapshot {
  readonly words: string;
  readonly state: 'next' | 'waiting' | 'done' | 'failed';
  /** Why it failed. */
  readonly problem: string | null;
}

/** A scenario under way, or over. */
export interface ScenarioSnapshot {
  readonly name: string;
  readonly about: string;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly steps: readonly StepSnapshot[];
}

export interface ScenarioRun {
  snapshot(): ScenarioSnapshot;
  /** Ends it where it is; what it has done stays done. */
  stop(): void;
  /** Resolves when it is over, however it ends. */
  readonly ended: Promise<ScenarioSnapshot>;
}

/** Where a scenario is played. */
export interface ScenarioStage {
  readonly world: World;
  readonly control: SimulatorControl;
}

/**
 * Plays a scenario: its parties get their plans, then its steps come one after the other. All time is the
 * world's clock, so that a test can turn it.
 * @param onStep called when a step is done or fails
 * @throws ControlError when the simulator has no such agent
 */
export function playScenario(
  { world, control }: ScenarioStage,
  scenario: Scenario,
  onStep: (step: StepSnapshot) => void = () => undefined,
): ScenarioRun {
  const found = world.agents.get(scenario.agent);
  if (!found)
    throw new ControlError(`The scenario is for agent ${scenario.agent}, whom the simulator doesn't have.`);
  const agent = found;
  const { clock } = world;
  const baseline = takeBaseline(control, scenario.agent);
  for (const [number, plan] of Object.entries(scenario.parties)) control.setPlan(number, plan);

  let at = 0;
  let state: ScenarioSnapshot['state'] = 'running';
  let problem: string | null = null;
  const cleanUps: (() => void)[] = [];
  let resolve: (last: ScenarioSnapshot) => void;
  const ended = new Promise<ScenarioSnapshot>((settle) => {
    resolve = settle;
  });

  const stepState = (index: number): StepSnapshot['state'] => {
    if (index !== at) return index < at ? 'done' : 'next';
    return state === 'failed' ? 'failed' : 'waiting';
  };
  const stepSnapshot = (step: ScenarioStep, index: number): StepSnapshot => ({
    words: stepWords(step),
    state: stepState(index),
    problem: index === at ? problem : null,
  });
  const snapshot = (): ScenarioSnapshot => ({
    name: scenario.name,
    about: scenario.about,
    state,
    steps: scenario.steps.map(stepSnapshot),
  });
  const cleanUp = (): void => {
    for (const undo of cleanUps.splice(0)) undo();
  };
  const finish = (how: ScenarioSnapshot['state']): void => {
    if (state !== 'running') return;
    state = how;
    cleanUp();
    resolve(snapshot());
  };
  const after = (ms: number, next: () => void): void => {
    if (ms === 0) next();
    else cleanUps.push(clock.after(ms, next));
  };
  const tell = (index: number): void => {
    const step = scenario.steps[index];
    if (step) onStep(stepSnapshot(step, index));
  };
  const fail = (why: string): void => {
    problem = why;
    finish('failed');
    tell(at);
  };
  const next = (): void => {
    cleanUp();
    at += 1;
    tell(at - 1);
    begin();
  };
  /** Goes on once something holds: now, or after a change of the agent's calls. */
  const once = (holds: () => boolean, go: () => void): void => {
    if (holds()) {
      go();
      return;
    }
    const stop = world.changes.listen(() => {
      if (!holds()) return;
      stop();
      go();
    });
    cleanUps.push(stop);
  };
  const attempt = (what: () => void): boolean => {
    try {
      what();
      return true;
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      fail([error.retcode, error.message].filter(Boolean).join(': '));
      return false;
    }
  };

  const press = (number: string, digits: readonly string[], every: number): void => {
    const now = every === 0 ? digits : digits.slice(0, 1);
    if (!attempt(() => control.press(number, now.join('')))) return;
    const rest = digits.slice(now.length);
    if (rest.length === 0) next();
    else after(every, () => press(number, rest, every));
  };
  const perform = (step: ScenarioStep): void => {
    if (step.do === 'press') press(step.number, [...step.digits], step.every);
    else if (step.do === 'check') {
      const mistakes = () => mistakesOf(step, control, scenario, baseline);
      if (step.within === undefined && mistakes().length > 0) fail(mistakes().join('; '));
      else once(() => mistakes().length === 0, next);
    } else if (attempt(() => act(control, scenario.agent, step))) next();
  };
  const begin = (): void => {
    if (state !== 'running') return;
    const step = scenario.steps[at];
    if (!step) {
      finish('done');
      return;
    }
    const { when, within } = step;
    if (within !== undefined) {
      const late = (): void => {
        const why = step.do === 'check' ? mistakesOf(step, control, scenario, baseline) : [];
        fail([`not within ${within / 1000} s`, ...why].join('; '));
      };
      cleanUps.push(clock.after(within, late));
    }
    once(
      () => when === undefined || isMoment(agent, when),
      () => after(step.after, () => perform(step)),
    );
  };

  cleanUps.push(clock.after(0, begin));
  return { snapshot, stop: () => finish('stopped'), ended };
}
