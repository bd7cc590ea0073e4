import type { AppState } from '../../../src/shared/state.ts';
import { AGENT, CUSTOMER, IVR, PHONE } from '../good-answers.ts';

/** An event as the gateway writes it. */
export interface RawEvent {
  readonly eventType: string;
  readonly workNo: string;
  readonly content: unknown;
}

/** Events that don't come as they should, and what is shown after the last of them. */
export interface EventStory {
  readonly title: string;
  readonly events: readonly RawEvent[];
  readonly call: AppState['call']['kind'];
  /** Why a press would do nothing; null when it would be sent. */
  readonly block: string | null;
}

export function event(eventType: string, content: unknown, workNo = AGENT): RawEvent {
  return { eventType, workNo, content };
}

const ringing = event('AgentEvent_Ringing', { callid: 'B', caller: CUSTOMER, called: AGENT, feature: '0' });
const talking = event('AgentEvent_Talking', { callid: 'B', caller: CUSTOMER, called: AGENT, feature: '0' });
const hold = event('AgentEvent_Hold', 'B');
const alerting = event('AgentEvent_Customer_Alerting', { callid: 'C', otherPhone: IVR });
const reached = event('AgentEvent_Talking', { callid: 'C', caller: PHONE, called: IVR, feature: 7 });
const conference = event('AgentEvent_Conference', { callid: 'X', partner: `${CUSTOMER},${IVR}` });
const leaves = (callid: string, number: string) => event('AgentEvent_Customer_Release', { callid, number });
const ivrLeaves = leaves('X', IVR);
const customerLeaves = leaves('X', CUSTOMER);
const agentLeaves = event('AgentEvent_Call_Release', 'X');
const phoneDown = event('AgentOther_PhoneRelease', { phoneState: 3 });
const note = event('AgentOther_Note', null);

/** All the way into the conference. */
export const intoConference = [ringing, talking, hold, alerting, reached, conference];
const without = (...missing: readonly RawEvent[]) => intoConference.filter((one) => !missing.includes(one));

const conferenceStands = { call: 'conference', block: null } as const;
const oneLeft = { call: 'oneLeft', block: 'block.oneLeft' } as const;
const over = { call: 'ended', block: 'block.noCall' } as const;

const duplicate: readonly EventStory[] = [
  { title: 'every event twice', events: intoConference.flatMap((one) => [one, one]), ...conferenceStands },
  { title: 'the whole story twice', events: [...intoConference, ...intoConference], ...conferenceStands },
  { title: 'the IVR leaves, twice', events: [...intoConference, ivrLeaves, ivrLeaves], ...oneLeft },
  {
    title: 'the customer leaves, twice',
    events: [...intoConference, customerLeaves, customerLeaves],
    ...oneLeft,
  },
  { title: 'the agent leaves, twice', events: [...intoConference, agentLeaves, agentLeaves], ...over },
];

const missing: readonly EventStory[] = [
  { title: 'Ringing missing', events: without(ringing), ...conferenceStands },
  { title: 'Talking missing', events: without(talking, reached), ...conferenceStands },
  { title: 'Hold missing', events: without(hold), ...conferenceStands },
  { title: 'all missing but Conference', events: [conference], ...conferenceStands },
  { title: 'Conference missing', events: without(conference), call: 'talking', block: 'block.talking' },
  { title: 'releases missing, phone down', events: [...intoConference, phoneDown], ...over },
  {
    title: 'releases missing, another call rings',
    events: [
      ...intoConference,
      agentLeaves,
      event('AgentEvent_Ringing', { callid: 'D', caller: CUSTOMER, called: AGENT }),
    ],
    call: 'ringing',
    block: 'block.ringing',
  },
];

const reordered: readonly EventStory[] = [
  { title: 'Talking after Conference', events: [...without(reached), reached], ...conferenceStands },
  { title: 'Hold after Conference', events: [...without(hold), hold], ...conferenceStands },
  { title: 'Ringing after Talking', events: [talking, ringing], call: 'talking', block: 'block.talking' },
  {
    title: 'the joining’s release before Conference',
    events: [...without(conference), leaves('C', IVR), conference],
    ...conferenceStands,
  },
  {
    title: 'the joining’s release after Conference',
    events: [...intoConference, leaves('B', CUSTOMER)],
    ...conferenceStands,
  },
  {
    title: 'the joining’s release with the agent’s own number',
    events: [...intoConference, leaves('X', PHONE)],
    ...conferenceStands,
  },
  {
    title: 'phone down before the releases',
    events: [...intoConference, phoneDown, ivrLeaves, customerLeaves, agentLeaves],
    ...over,
  },
];

const delayed: readonly EventStory[] = [
  { title: 'Talking after the call’s end', events: [talking, leaves('B', CUSTOMER), talking], ...over },
  {
    title: 'Conference again after the IVR has left',
    events: [...intoConference, ivrLeaves, conference],
    ...oneLeft,
  },
  {
    title: 'a release of the call before',
    events: [talking, leaves('B', CUSTOMER), ...intoConference.map(renamed), leaves('B', CUSTOMER)],
    ...conferenceStands,
  },
  {
    title: 'the IVR leaves, and then the customer',
    events: [...intoConference, ivrLeaves, customerLeaves],
    ...over,
  },
];

const odd: readonly EventStory[] = [
  {
    title: 'unknown types in between',
    events: intoConference.flatMap((one) => [note, one]),
    ...conferenceStands,
  },
  {
    title: 'events of another agent',
    events: [...intoConference, event('AgentEvent_Call_Release', 'X', '102')],
    ...conferenceStands,
  },
  {
    title: 'content that can’t be read',
    events: [
      ...intoConference,
      event('AgentEvent_Customer_Release', 7),
      event('AgentEvent_Conference', null),
    ],
    ...conferenceStands,
  },
  {
    title: 'full-width comma between the parties',
    events: [event('AgentEvent_Conference', { callid: 'X', partner: `${CUSTOMER}，${IVR}` })],
    ...conferenceStands,
  },
  {
    title: 'a conference of four',
    events: [
      ...without(conference),
      event('AgentEvent_Conference', { callid: 'X', partner: `${CUSTOMER},${IVR},10010` }),
    ],
    call: 'conference',
    block: 'block.multiParty',
  },
];

export const eventStories: Readonly<Record<string, readonly EventStory[]>> = {
  duplicate,
  missing,
  reordered,
  delayed,
  odd,
};

/** The same event of a later call. */
function renamed(one: RawEvent): RawEvent {
  const content = JSON.parse(JSON.stringify(one.content).replace('"B"', '"B2"').replace('"C"', '"C2"'));
  return { ...one, content };
}
