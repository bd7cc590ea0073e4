import { expect, it } from 'vitest';
import { faultSchema } from '../../../simulator/http/fault-spec.ts';
import type { FaultSpec } from '../../../simulator/index.ts';
import { createDice } from '../../support/dice.ts';
import { createFaultPlan } from './fault-plan.ts';

function setUp(isLong: boolean) {
  const added: FaultSpec[] = [];
  let cleared = 0;
  const control = {
    addFault: (fault: FaultSpec) => void added.push(fault),
    clearFaults: () => {
      cleared += 1;
    },
  };
  return { added, cleared: () => cleared, plan: createFaultPlan(control, createDice(3), isLong) };
}

const pathOf = ({ match }: FaultSpec) => match?.path ?? '';

it('adds one fault for each kind of request, and the next only when it has struck', () => {
  const { added, plan } = setUp(false);
  for (let times = 0; times < 100; times++) plan.add('101');
  expect(added.map(pathOf).sort()).toEqual(['/agentevent/', '/onlineagent/', 'thirdPartyConfTransmitNum']);
  plan.struck('101', '/agentgateway/resource/agentevent/101', 'cut');
  for (let times = 0; times < 100; times++) plan.add('101');
  expect(added.map(pathOf).filter((path) => path === '/agentevent/')).toHaveLength(2);
  expect(plan.counts).toEqual({ 'poll cut': 1 });
});

it('makes faults that the simulator understands, of many kinds, for the agent alone', () => {
  const { added, plan } = setUp(true);
  for (let agent = 101; agent < 700; agent++) plan.add(String(agent));
  for (const [index, fault] of added.entries()) {
    expect(faultSchema.parse(fault).match.agentId).toBe(String(101 + index));
  }
  expect(new Set(added.map(({ kind }) => kind)).size).toBeGreaterThan(8);
});

it('lets polls hang, and answers ask for patience, only where there is time for it, and starts over when cleared', () => {
  const lastingFaults = (isLong: boolean) => {
    const { added, plan } = setUp(isLong);
    for (let agent = 101; agent < 2100; agent++) plan.add(String(agent));
    const isLasting = (fault: FaultSpec) =>
      fault.kind === 'hang' || (fault.kind === 'status' && fault.headers !== undefined);
    return added.filter((fault) => isLasting(fault) && pathOf(fault) === '/agentevent/').length;
  };
  expect(lastingFaults(false)).toBe(0);
  expect(lastingFaults(true)).toBeGreaterThan(0);
  const { added, cleared, plan } = setUp(false);
  for (let times = 0; times < 100; times++) plan.add('101');
  plan.clear();
  for (let times = 0; times < 100; times++) plan.add('101');
  expect([added.length, cleared()]).toEqual([6, 1]);
});
