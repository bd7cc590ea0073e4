import type { Faults } from '../http/faults.ts';
import { confJoin, transmitNumbers } from '../world/conference.ts';
import { callOut, getHold, hold, release } from '../world/phone.ts';
import type { TestWorld } from '../world/test-world.ts';

const ivr = '70093';
const patienceMs = 10_000;

/**
 * An agent for tests who does with each customer what the program's one key does, a step per tick: hold, call
 * the IVR, join, pass; and back to the customer when any of that fails.
 */
export function scriptedAgent({ world, agent }: TestWorld, faults: Faults): () => void {
  const served = new Set<string>();
  let dialledAt = 0;
  /** Whether a request would come through, and be accepted by what stands before the operation. */
  const open = (operation: string): boolean =>
    faults.take({ method: 'POST', path: `/voicecall/${agent.id}/${operation}`, agentId: agent.id }) === null;
  const getBack = (): void => {
    const held = agent.line.inState('held');
    if (held && open('gethold')) getHold(world, agent, held.callId);
  };
  return () => {
    const { line } = agent;
    const customer = line.calls.find(({ kind }) => kind === 'customer');
    const ivrCall = line.calls.find(({ kind }) => kind === 'ivr');
    const now = world.clock.now();
    if (!customer) {
      if (ivrCall && open('release')) release(world, agent);
    } else if (line.conference) {
      if (!line.conference.transmitting && open('thirdPartyConfTransmitNum')) transmitNumbers(world, agent);
    } else if (customer.state === 'talking' && !served.has(customer.number)) {
      served.add(customer.number);
      dialledAt = now;
      if (open('hold')) hold(world, agent);
      if (open('callout')) callOut(world, agent, ivr);
    } else if (ivrCall?.state === 'talking') {
      if (open('confjoin')) confJoin(world, agent, customer.callId);
      else if (open('release')) release(world, agent);
    } else if (ivrCall) {
      if (now - dialledAt > patienceMs && open('release')) release(world, agent);
    } else if (customer.state === 'held') getBack();
  };
}
