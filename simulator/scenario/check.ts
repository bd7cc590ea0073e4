import type { SimulatorControl } from '../api.ts';
import type { Scenario, ScenarioStep } from './schema.ts';

type Check = Extract<ScenarioStep, { do: 'check' }>;

/** What ears had heard when a scenario began, so that a check counts only what came since. */
export interface Baseline {
  readonly ivr: Readonly<Record<string, number>>;
  readonly recording: number;
}

export function takeBaseline(control: SimulatorControl, agentId: string): Baseline {
  const received = Object.entries(control.state().ivrReceived);
  return {
    ivr: Object.fromEntries(received.map(([number, digits]) => [number, digits.length])),
    recording: control.recordingHeard(agentId).length,
  };
}

/** What doesn't hold of a check; digits are counted, not shown. */
export function mistakesOf(
  check: Check,
  control: SimulatorControl,
  { agent: agentId }: Pick<Scenario, 'agent'>,
  baseline: Baseline,
): string[] {
  const agent = control.state().agents.find(({ id }) => id === agentId);
  const mistakes: string[] = [];
  const compare = (what: string, wanted: string, found: string): void => {
    if (wanted !== found) mistakes.push(`${what}: ${found}, not ${wanted}`);
  };
  const compareDigits = (what: string, wanted: string, found: string): void => {
    if (wanted === found) return;
    const kind = wanted.length === found.length ? 'others' : `${found.length}`;
    mistakes.push(`${what}: ${kind} digits, not the ${wanted.length} expected`);
  };
  for (const [number, wanted] of Object.entries(check.ivrReceived ?? {})) {
    const found = control.ivrReceived(number).slice(baseline.ivr[number] ?? 0);
    compareDigits(`${number} received`, wanted, found);
  }
  if (check.recordingHeard !== undefined) {
    const heard = control.recordingHeard(agentId).slice(baseline.recording);
    compareDigits('the recording heard', check.recordingHeard, heard);
  }
  for (const [number, wanted] of Object.entries(check.calls ?? {})) {
    const call = agent?.calls.findLast((one) => one.number === number);
    compare(`the call with ${number}`, wanted, call?.state ?? 'none');
  }
  if (check.passing !== undefined) {
    compare('numbers are passed', String(check.passing), String(agent?.conference?.transmitting ?? false));
  }
  return mistakes;
}
