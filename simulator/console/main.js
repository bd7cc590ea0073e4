import { drawAgent, drawAgents } from './agents.js';
import { getRequests, getState, post } from './api.js';
import { drawCalls, drawHabits } from './calls.js';
import { byId, redraw } from './dom.js';
import { startFaultForm } from './faults.js';
import { drawIvr, drawRecording } from './media.js';
import { drawRequests, pickRequests } from './requests.js';
import { drawScenario, startScenarioForm } from './scenario.js';

const everyMs = 500;
let chosen = '';

async function refresh() {
  try {
    const filter = byId('filter');
    const wanted = filter instanceof HTMLInputElement ? filter.value.trim() : '';
    const [state, requests] = await Promise.all([getState(chosen, wanted), getRequests()]);
    draw(state, pickRequests(requests), wanted);
    byId('link').textContent = 'live';
  } catch {
    byId('link').textContent = 'The simulator does not answer.';
  }
}

/**
 * @param {Awaited<ReturnType<typeof getState>>} state
 * @param {Awaited<ReturnType<typeof getRequests>>} requests
 * @param {string} wanted
 */
function draw(state, requests, wanted) {
  redraw(byId('scenario'), state.scenario, () => drawScenario(state.scenario));
  redraw(byId('habits'), [state.ivrNumbers, state.plans], () => drawHabits(state));
  redraw(byId('ivr'), state.ivrReceived, () => drawIvr(state.ivrReceived));
  redraw(byId('requests'), requests, () => drawRequests(requests));
  const agents = state.agents.filter(({ id }) => id.includes(wanted));
  const agent = state.agents.find(({ id }) => id === chosen) ?? agents[0];
  if (!agent) return;
  const choose = (/** @type {string} */ id) => {
    chosen = id;
    refresh();
  };
  const { moreAgents } = state;
  redraw(byId('agents'), [agents, agent.id, moreAgents], () =>
    drawAgents(agents, agent.id, choose, moreAgents),
  );
  redraw(byId('agent'), agent, () => drawAgent(agent));
  redraw(byId('calls'), [agent, state.bridges], () => drawCalls(agent, state));
  redraw(byId('recording'), agent.recordingHeard, () => drawRecording(agent.recordingHeard));
  byId('call-in').dataset.agent = agent.id;
}

byId('call-in').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return;
  const number = String(new FormData(form).get('number'));
  post(`agents/${form.dataset.agent}/call-in`, { number }).then(refresh);
});
document.addEventListener('click', () => setTimeout(refresh, 60));
byId('filter').addEventListener('input', refresh);
startFaultForm();
startScenarioForm();
setInterval(() => document.hidden || refresh(), everyMs);
refresh();
