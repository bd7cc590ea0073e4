import type { SignInRequest } from '../../../shared/ipc.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AppState } from '../../../shared/state.ts';
import { type Agent, createAgent } from '../agent.ts';
import { type AppStateStore, createAppStateStore } from '../app-state.ts';
import { createWarnings } from '../warnings.ts';
import { CUSTOMER, IVR } from './call-events.ts';
import { createWorld, form, type World } from './world.ts';

/** The whole domain over the real client, and every state that windows would have drawn. */
export interface AgentHarness extends World {
  readonly agent: Agent;
  readonly store: AppStateStore;
  readonly states: AppState[];
  readonly remembered: Omit<SignInRequest, 'password'>[];
  state(): AppState;
  signIn(): Promise<void>;
  /** Events of the gateway, as it writes them; all are seen when this resolves. */
  tell(...events: readonly (readonly [type: string, content?: unknown])[]): Promise<void>;
  /** Everything up to a conference of agent, customer and IVR. */
  join(): Promise<void>;
}

export const talkingToCustomer = [
  'AgentEvent_Talking',
  { callid: 'B', caller: CUSTOMER, called: '49999', feature: '0' },
] as const;

export const conferenceEvent = [
  'AgentEvent_Conference',
  { callid: 'X', partner: `${CUSTOMER}，${IVR}` },
] as const;

export function createAgentHarness(settings: Partial<Settings> = {}): AgentHarness {
  const world = createWorld({
    ivrDirectory: [{ name: 'Bank', numbers: [IVR], prefixes: [] }],
    ...settings,
  });
  const store = createAppStateStore();
  const states: AppState[] = [];
  const remembered: Omit<SignInRequest, 'password'>[] = [];
  store.subscribe((state) => states.push(state));
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    connect: (agentId) => world.connect(agentId),
    secrets: world.secrets,
    settings: () => world.settings,
    clock: world.clock,
    random: () => 0.5,
    log: world.log,
    onSignedIn: (details) => remembered.push(details),
  });
  const tell: AgentHarness['tell'] = async (...events) => {
    for (const [type, content] of events) world.gateway.emit(type, content);
    await world.clock.advance(0);
  };
  return Object.assign(world, {
    agent,
    store,
    states,
    remembered,
    state: () => store.get(),
    async signIn() {
      await agent.signIn(form);
      await world.clock.advance(0);
    },
    tell,
    join: () =>
      tell(
        ['AgentEvent_Ringing', { callid: 'B', caller: CUSTOMER, called: '49999', feature: '0' }],
        talkingToCustomer,
        ['AgentEvent_Hold', 'B'],
        [
          'AgentEvent_Customer_Alerting',
          { callid: 'C', otherPhone: IVR, otherPhoneWorkno: '', type: 'main' },
        ],
        ['AgentEvent_Talking', { callid: 'C', caller: '40038', called: IVR, feature: 7 }],
        conferenceEvent,
        ['AgentEvent_Customer_Release', { callid: 'B', number: CUSTOMER }],
      ),
  });
}
