import { type FlowStepName, type FlowStepView, flowSteps } from '../../shared/call-control.ts';
import type { AppState } from '../../shared/state.ts';
import { appStory } from './app-states.ts';
import { connectView, controlsOf, controlsWith, readiness } from './call-states.ts';
import type { Story, StoryHands } from './story.ts';

/** Presses something of the whole toolbar; the compact one has no such thing. */
async function pressIfWhole(hands: StoryHands, item: string): Promise<boolean> {
  const found = await hands.see(`${item}, .toolbar-compact`);
  if (found.matches('.toolbar-compact')) return false;
  await hands.press(item);
  return true;
}

/** The steps with one of them being done, or failed. */
export function stepsAt(name: FlowStepName, state: 'current' | 'failed' | 'done'): FlowStepView[] {
  const at = flowSteps.indexOf(name);
  return flowSteps.map((each, index) => ({
    name: each,
    state: index < at ? 'done' : index === at ? state : 'pending',
  }));
}

const payment = 'Payment line';
const long = 'International Card Payments and Refunds, Northern Region (test)';
const noAnswer = { key: 'failure.connectTimeout', params: { host: 'gateway.example.com' } } as const;

/**
 * Call control, the flow and the agent's state in the toolbar.
 *
 * @param now ms since the epoch that calls and countdowns are counted from.
 */
export function flowStories(now: number): Story[] {
  const ago = (seconds: number) => now - seconds * 1000;
  const from = (name: string, more: Partial<AppState> = {}): AppState => {
    const state = appStory(name, now);
    const full: AppState = {
      ...state,
      connect: connectView,
      connectShortcut: { accelerator: 'CommandOrControl+Shift+F10', registered: true },
      readiness: readiness(ago(754)),
      callContext: {
        skill: 'Card payments',
        feature: 'inbound',
        masked: '•••••••4567',
        beganAt: ago(431),
      },
      ...more,
    };
    return { ...full, controls: more.controls ?? controlsOf(full) };
  };
  const connecting = { controls: controlsWith([], { key: 'block.dialling' }) };
  const running = { kind: 'running', ivr: payment, since: ago(9), stepSince: ago(4) } as const;
  const going = { cancellable: true, waitsForGateway: false, waitsUntil: null } as const;
  const failed = { kind: 'failed', ivr: payment, at: ago(3), notice: noAnswer } as const;
  const open = (item: string): Pick<Story, 'play'> => ({
    play: (hands) => pressIfWhole(hands, item),
  });

  return [
    { name: 'connect', state: from('talking') },
    {
      name: 'connect-long',
      state: from('talking', {
        connect: { ...connectView, ivr: long },
        connectShortcut: { accelerator: 'CommandOrControl+Shift+F10', registered: false },
        callContext: {
          skill: 'International card payments and refunds, northern region',
          feature: 'outbound',
          masked: '•••',
          beganAt: null,
        },
      }),
    },
    {
      name: 'connect-blocked',
      state: from('talking', { connect: { ...connectView, block: { key: 'block.unsure' } } }),
    },
    { name: 'connect-choose', state: from('talking'), ...open('.connect-more') },
    {
      name: 'connect-choose-number',
      state: from('talking'),
      play: async (hands) => {
        if (!(await pressIfWhole(hands, '.connect-more'))) return;
        await hands.type('.chooser input', '+44 20 7946 0000');
      },
    },
    {
      name: 'connect-choose-none',
      state: from('talking'),
      play: async (hands) => {
        if (!(await pressIfWhole(hands, '.connect-more'))) return;
        await hands.type('.chooser input', 'xyz');
      },
    },
    { name: 'call-out', state: from('no-call'), ...open('.control-callOut') },
    { name: 'control-ringing', state: from('ringing') },
    {
      name: 'control-muted',
      state: from('talking', {
        controls: controlsWith(['hold', 'unmute', 'hangUp', 'addIvr', 'ready', 'busy', 'wrapUp']),
      }),
    },
    {
      name: 'control-busy',
      state: from('talking', { controls: controlsWith([], { key: 'block.reconciling' }, 'hold') }),
    },
    {
      name: 'control-blocked',
      state: from('talking', { controls: controlsWith([], { key: 'block.unsure' }) }),
      ...open('.control-hold'),
    },
    {
      name: 'control-refused',
      state: from('talking', {
        controlOutcome: {
          control: 'hold',
          kind: 'refused',
          notice: { key: 'retcode.platform', params: { retcode: '10001', message: '' } },
          at: ago(2),
        },
      }),
    },
    {
      name: 'control-unknown',
      state: from('talking', {
        controlOutcome: { control: 'hold', kind: 'unknown', notice: { key: 'failure.reset' }, at: ago(2) },
      }),
    },
    { name: 'control-two-calls', state: from('talking-held') },
    { name: 'control-held', state: from('held') },
    ...flowSteps.map(
      (step): Story => ({
        name: `flow-${step.toLowerCase()}`,
        state: from(step === 'hold' ? 'talking' : step === 'transmit' ? 'sending' : 'dialling', {
          ...connecting,
          flow: {
            ...running,
            ...going,
            steps: stepsAt(step, 'current'),
            waitsUntil: step === 'answer' ? now + 23_000 : null,
          },
        }),
      }),
    ),
    {
      name: 'flow-cancelling',
      state: from('dialling', {
        ...connecting,
        flow: { ...running, ...going, ivr: long, cancellable: false, steps: stepsAt('answer', 'current') },
      }),
    },
    {
      name: 'flow-offline',
      state: from('reconnecting', {
        ...connecting,
        call: appStory('dialling', now).call,
        flow: { ...running, ...going, waitsForGateway: true, steps: stepsAt('answer', 'current') },
      }),
    },
    {
      name: 'flow-way-back',
      state: from('held', {
        ...connecting,
        flow: {
          kind: 'wayBack',
          ivr: payment,
          steps: stepsAt('answer', 'failed'),
          since: ago(30),
          doing: 'retrieving',
          notice: noAnswer,
          waitsForGateway: false,
        },
      }),
    },
    {
      name: 'flow-failed',
      state: from('talking', {
        flow: { ...failed, steps: stepsAt('answer', 'failed'), customer: 'onLine' },
      }),
    },
    {
      name: 'flow-failed-held',
      state: from('held', { flow: { ...failed, steps: stepsAt('callOut', 'failed'), customer: 'onHold' } }),
    },
    {
      name: 'flow-failed-gone',
      state: from('no-call', {
        callContext: null,
        flow: { ...failed, ivr: long, steps: stepsAt('join', 'failed'), customer: 'gone' },
      }),
    },
    {
      name: 'flow-cancelled',
      state: from('talking', { flow: { kind: 'cancelled', ivr: payment, at: ago(2) } }),
    },
    {
      name: 'flow-awaits-key',
      state: from('conference', {
        flow: {
          kind: 'done',
          ivr: payment,
          steps: stepsAt('conference', 'done'),
          awaitsKey: true,
          at: ago(2),
        },
      }),
    },
    {
      name: 'flow-done',
      state: from('passing', {
        flow: {
          kind: 'done',
          ivr: payment,
          steps: stepsAt('transmit', 'done'),
          awaitsKey: false,
          at: ago(2),
        },
      }),
    },
    { name: 'keypad', state: from('passing'), ...open('.control-secondDial') },
    {
      name: 'keypad-used',
      state: from('passing'),
      play: async (hands) => {
        if (!(await pressIfWhole(hands, '.control-secondDial'))) return;
        for (const key of [3, 3, 7]) await hands.press(`.keypad-key:nth-child(${key})`);
      },
    },
    {
      name: 'flow-returned',
      state: from('talking', { flow: { kind: 'returned', ivr: payment, at: ago(2) } }),
    },
    { name: 'agent-menu', state: from('no-call', { callContext: null }), ...open('.agent-state') },
    {
      name: 'agent-busy-reason',
      state: from('busy', {
        callContext: null,
        readiness: { ...readiness(ago(754)), reason: { code: 202, name: 'Team meeting, northern region' } },
      }),
    },
    {
      name: 'agent-next',
      state: from('talking', {
        readiness: { ...readiness(ago(63)), next: { state: 'busy', reason: { code: 201, name: 'Lunch' } } },
      }),
    },
  ];
}
