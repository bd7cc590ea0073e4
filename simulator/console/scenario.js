/** @import { ScenarioSnapshot } from '../scenario/run.ts' */

import { getScenarios, post } from './api.js';
import { byId, element } from './dom.js';

const marks = { next: '·', waiting: '▸', done: '✓', failed: '✗' };
const states = { running: 'is played', done: 'ended well', failed: 'failed', stopped: 'was stopped' };

/**
 * The scenario's steps, each with how far it is.
 * @param {ScenarioSnapshot | null} scenario
 */
export function drawScenario(scenario) {
  if (!scenario) return [element('p', { class: 'quiet' }, 'None is played.')];
  const steps = scenario.steps.map(({ words, state, problem }) =>
    element(
      'li',
      { class: `step ${state}`, ...(state === 'waiting' && { 'aria-current': 'step' }) },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[state]),
      element(
        'span',
        {},
        words,
        element('span', { class: 'unseen' }, ` (${state})`),
        ...(problem ? [element('span', { class: 'problem' }, problem)] : []),
      ),
    ),
  );
  return [
    element(
      'p',
      { class: scenario.state === 'failed' ? 'bad' : 'quiet' },
      `${scenario.name} ${states[scenario.state]}`,
    ),
    ...(scenario.about ? [element('p', { class: 'about' }, scenario.about)] : []),
    element('ol', { class: 'steps' }, ...steps),
  ];
}

/** Fills and wires the form. */
export async function startScenarioForm() {
  const form = byId('scenario-form');
  const select = form.querySelector('select');
  if (!(form instanceof HTMLFormElement) || !select) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    post('scenario/play', { name: select.value });
  });
  byId('scenario-stop').addEventListener('click', () => post('scenario/stop'));
  select.append(...(await getScenarios()).map((name) => element('option', { value: name }, name)));
}
