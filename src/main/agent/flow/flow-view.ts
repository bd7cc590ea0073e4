import type { CustomerPlace, FlowStepName, FlowStepView, FlowView } from '../../../shared/call-control.ts';
import { flowSteps } from '../../../shared/call-control.ts';
import { type Notice, notice } from '../../../shared/notice.ts';
import type { ActiveFlow, FlowPlan, FlowState, OverFlow, Scene } from './flow-state.ts';

const LAST_STEP = { answer: 'answer', conference: 'conference', transmit: 'transmit' } as const;

/** What windows show of a flow. */
export function viewFlow(state: FlowState): FlowView {
  switch (state.kind) {
    case 'idle':
      return { kind: 'idle' };
    case 'active':
      return state.mode === 'forward' ? running(state) : wayBack(state);
    case 'over':
      return viewOver(state);
  }
}

/** What the agent must know for as long as it lasts: the customer waits and nothing goes on by itself. */
export function holdWarning(state: FlowState): Notice | null {
  if (state.kind === 'over' && state.customerWaits) {
    return notice(state.live ? 'warning.customerHeld' : 'warning.customerHeldOffline');
  }
  const isStuck =
    state.kind === 'active' && state.heldByUs && (!state.online || state.pending?.phase === 'pausing');
  return isStuck && state.scene.customer === 'held' ? notice('warning.customerHeldOffline') : null;
}

function wayBack(flow: ActiveFlow): FlowView {
  const { plan, step, since, ending, pending, scene, online } = flow;
  const retrieving = pending ? pending.op === 'retrieve' : scene.ivr === 'none';
  const doing = pending?.phase === 'asking' ? 'asking' : retrieving ? 'retrieving' : 'droppingIvr';
  return {
    kind: 'wayBack',
    ivr: plan.ivr.name,
    steps: stepsOf(plan, step, ending?.kind === 'failed' ? 'failed' : 'pending'),
    since,
    doing,
    notice: ending?.notice ? named(ending.notice, plan) : null,
    waitsForGateway: !online,
  };
}

function running(flow: ActiveFlow): FlowView {
  const { plan, step, since, stepSince, waitsUntil, ending, online } = flow;
  return {
    kind: 'running',
    ivr: plan.ivr.name,
    steps: stepsOf(plan, step, 'current'),
    since,
    stepSince,
    waitsUntil,
    cancellable: ending === null,
    waitsForGateway: !online,
  };
}

function viewOver({ plan, step, ending, at, scene, live, customerWaits }: OverFlow): FlowView {
  const ivr = plan.ivr.name;
  switch (ending.kind) {
    case 'done':
      return {
        kind: 'done',
        ivr,
        steps: stepsOf(plan, step, 'done'),
        awaitsKey: plan.goal === 'conference',
        at,
      };
    case 'cancelled':
    case 'returned':
      return { kind: ending.kind, ivr, at };
    case 'failed': {
      const why = named(ending.notice ?? notice('flow.noEffect'), plan);
      return {
        kind: 'failed',
        ivr,
        steps: stepsOf(plan, step, 'failed'),
        notice: customerWaits && live && scene.customer === 'held' ? notice('flow.stillHeld', { why }) : why,
        customer: placeOf(scene, live),
        at,
      };
    }
  }
}

/** Notices of the machine don't know the IVR's name. */
function named(told: Notice, plan: FlowPlan): Notice {
  return told.key.startsWith('flow.') ? { ...told, params: { ivr: plan.ivr.name, ...told.params } } : told;
}

function stepsOf(plan: FlowPlan, step: FlowStepName, current: FlowStepView['state']): FlowStepView[] {
  if (plan.goal === 'return') return [];
  const names = flowSteps.slice(0, flowSteps.indexOf(LAST_STEP[plan.goal]) + 1);
  const at = names.indexOf(step);
  return names.map((name, index) => ({
    name,
    state: index < at ? 'done' : index === at ? current : 'pending',
  }));
}

function placeOf({ customer, unsure }: Scene, live: boolean): CustomerPlace {
  if (!live || unsure) return 'unknown';
  switch (customer) {
    case 'held':
      return 'onHold';
    case 'conference':
      return 'inConference';
    case 'gone':
      return 'gone';
    default:
      return 'onLine';
  }
}
