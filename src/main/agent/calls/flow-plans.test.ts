import { expect, it } from 'vitest';
import { CUSTOMER, IVR } from '../testing/call-events.ts';
import { planBack, planTo } from './flow-plans.ts';
import type { CustomerCall } from './parties.ts';

const customer: CustomerCall = { callid: 'B', number: CUSTOMER, phase: 'held' };
const ends = { ivr: { name: 'Pay', number: IVR }, customer: { callid: 'B', number: CUSTOMER } };

it('takes who is called and how long from the IVR, and keeps whose call it is', () => {
  const ivr = { name: 'Pay', number: IVR, passAt: 'key', answerMs: 5000, whenLeft: 'nothing' } as const;
  expect(planTo(ivr, customer, 'conference')).toEqual({
    ...ends,
    goal: 'conference',
    answerMs: 5000,
    whenLeft: 'nothing',
  });
});

it('leads back to the customer, and asks for nothing more after that', () => {
  expect(planBack({ name: 'Pay', number: IVR }, customer)).toEqual({
    ...ends,
    goal: 'return',
    answerMs: 0,
    whenLeft: 'nothing',
  });
});
