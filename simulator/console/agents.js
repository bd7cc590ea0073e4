/** @import { AgentSnapshot } from '../world/snapshot.ts' */

import { post } from './api.js';
import { button, element } from './dom.js';

const readiness = { idle: 'ready', busy: 'busy', work: 'wrap-up', signedOut: 'signed out' };

/**
 * What an agent is doing, in a word.
 * @param {AgentSnapshot} agent
 */
export function stateText(agent) {
  if (agent.conference) return agent.conference.transmitting ? 'conference, passing' : 'conference';
  return agent.calls[0]?.state ?? readiness[agent.readiness];
}

/**
 * The list of agents, as the simulator picked them.
 * @param {readonly AgentSnapshot[]} agents
 * @param {string} chosen
 * @param {(id: string) => void} onChoose
 * @param {number} more how many others fit the search
 */
export function drawAgents(agents, chosen, onChoose, more) {
  const rows = agents.map((agent) => {
    const pressed = String(agent.id === chosen);
    const row = button('', agent.id, () => onChoose(agent.id), { class: 'agent', 'aria-pressed': pressed });
    row.append(element('strong', {}, agent.id), element('span', { class: 'quiet' }, stateText(agent)));
    return row;
  });
  return more > 0 ? [...rows, element('p', { class: 'quiet' }, `and ${more} more`)] : rows;
}

/**
 * One agent: facts, and what others can do to it.
 * @param {AgentSnapshot} agent
 */
export function drawAgent(agent) {
  const { id } = agent;
  const facts = [
    stateText(agent),
    agent.phone && `phone ${agent.phone}`,
    agent.signedIn && (agent.hasSkills ? 'skills set' : 'no skills set'),
    agent.signedIn && (agent.polling ? 'polling' : 'not polling'),
    agent.queued > 0 && `${agent.queued} events waiting`,
    agent.locked && 'account locked',
    agent.passwordExpired && 'password expired',
    agent.lastCause !== null && `last sign-out ${agent.lastCause}`,
  ].filter(Boolean);
  const off = { disabled: !agent.signedIn };
  return [
    element('p', { class: 'facts' }, `${id}: ${facts.join(' · ')}`),
    element(
      'div',
      { class: 'row' },
      button('Sign in elsewhere', 'kick', () => post(`agents/${id}/kick`), off),
      button('Sign out by force', 'force', () => post(`agents/${id}/force-sign-out`), off),
      button('New GUID at next poll', 'rotate', () => post(`guid/${id}/rotate`), off),
      button('Expire GUID', 'expire', () => post(`guid/${id}/expire`), off),
      button(agent.locked ? 'Unlock account' : 'Lock account', 'lock', () =>
        post(`agents/${id}/account`, { locked: !agent.locked, failures: 0 }),
      ),
    ),
  ];
}
