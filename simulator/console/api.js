/** @import { SimulatorState } from '../api.ts' */
/** @import { RequestRecord } from '../http/request-log.ts' */

import { byId } from './dom.js';

/**
 * @param {string} agent the agent that is looked at
 * @param {string} match what the IDs of the others must have in them
 * @returns {Promise<SimulatorState>}
 */
export async function getState(agent, match) {
  const query = new URLSearchParams({ agent, match, most: '40' });
  return (await fetch(`/api/state?${query}`)).json();
}

/** @returns {Promise<string[]>} */
export async function getScenarios() {
  return (await fetch('/api/scenarios')).json();
}

/** @returns {Promise<RequestRecord[]>} */
export async function getRequests() {
  return (await fetch('/api/requests?last=200')).json();
}

/**
 * Asks the simulator to do something; a refusal is shown at the bottom of the page.
 * @param {string} path below /api/, its parts encoded
 * @param {unknown} body
 */
export async function post(path, body = {}) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) showNotice(await answer.json());
}

/** Takes all faults back. */
export async function clearFaults() {
  await fetch('/api/faults', { method: 'DELETE' });
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/** @param {{ error?: string, retcode?: string | null }} refusal */
function showNotice({ error, retcode }) {
  const notice = byId('notice');
  notice.textContent = [retcode, error ?? 'That did not work.'].filter(Boolean).join(': ');
  notice.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    notice.hidden = true;
  }, 5000);
}
