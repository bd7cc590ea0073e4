import type { MessageKey } from '../../../src/shared/messages/catalogue.ts';

/** A story of the demo: a scenario of the simulator, and what the one key must have made of it. */
export interface FlowStory {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly title: string;
  /** Operations that the gateway must have got, in this order; others may lie between them. */
  readonly operations: readonly string[];
  /** Operations that it must not have got. */
  readonly never: readonly string[];
  /** How the flow must end on the toolbar, at some time. */
  readonly ends: 'done' | 'failed';
  /** Why, as the agent must be told; null for the one that goes well. */
  readonly why: MessageKey | null;
}

/** The IVR that the key connects. */
export const IVR_NAME = 'Payment line';

const intoConference = ['hold', 'callout', 'confjoin', 'thirdPartyConfTransmitNum'];

export const flowStories: readonly FlowStory[] = [
  {
    scenario: 'payment-line-ok',
    title: 'One key: the payment line is connected and takes the card number',
    operations: intoConference,
    never: ['gethold'],
    ends: 'done',
    why: null,
  },
  {
    scenario: 'payment-line-busy',
    title: 'The payment line is busy',
    operations: ['hold', 'callout', 'gethold'],
    never: ['confjoin', 'thirdPartyConfTransmitNum'],
    ends: 'failed',
    why: 'flow.ivrBusy',
  },
  {
    scenario: 'payment-line-no-answer',
    title: 'The payment line does not answer',
    operations: ['hold', 'callout', 'gethold'],
    never: ['confjoin', 'thirdPartyConfTransmitNum'],
    ends: 'failed',
    why: 'flow.noAnswer',
  },
  {
    scenario: 'customer-leaves-on-hold',
    title: 'The customer hangs up on hold',
    operations: ['hold', 'callout'],
    never: ['confjoin', 'thirdPartyConfTransmitNum', 'gethold'],
    ends: 'failed',
    why: 'flow.customerLeft',
  },
];
