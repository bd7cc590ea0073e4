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
}

const intoConference = ['hold', 'callout', 'confjoin', 'thirdPartyConfTransmitNum'];

export const flowStories: readonly FlowStory[] = [
  {
    scenario: 'payment-line-ok',
    title: 'One key: the payment line is connected and takes the card number',
    operations: intoConference,
    never: ['gethold'],
    ends: 'done',
  },
  {
    scenario: 'payment-line-busy',
    title: 'The payment line is busy',
    operations: ['hold', 'callout', 'gethold'],
    never: ['confjoin', 'thirdPartyConfTransmitNum'],
    ends: 'failed',
  },
  {
    scenario: 'payment-line-no-answer',
    title: 'The payment line does not answer',
    operations: ['hold', 'callout', 'gethold'],
    never: ['confjoin', 'thirdPartyConfTransmitNum'],
    ends: 'failed',
  },
  {
    scenario: 'customer-leaves-on-hold',
    title: 'The customer hangs up on hold',
    operations: ['hold', 'callout'],
    never: ['confjoin', 'thirdPartyConfTransmitNum', 'gethold'],
    ends: 'failed',
  },
];
