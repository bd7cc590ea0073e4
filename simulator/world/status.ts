import type { Agent, Session } from './agent.ts';
import type { Call } from './call.ts';
import { partnerText } from './conference.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { World } from './world.ts';

/** `agentstatus`: the number of the agent's state (protocol notes §5); it can't show a conference. */
export function agentStatus(agent: Agent, session: Session): Outcome {
  const between = { idle: 4, busy: 3, work: 5 }[session.readiness];
  return done({
    agentState: agent.line.any ? 7 : between,
    isWorking: !agent.line.any && session.readiness === 'work',
  });
}

/** `syncagentinfo`: empties the event queue and says what the agent is in (protocol notes §5). */
export function syncAgentInfo(world: World, agent: Agent, session: Session): Outcome {
  session.queue.clear();
  const { line } = agent;
  const held = line.inState('held');
  const current = line.active;
  const main = current ?? held;
  const currentId = line.conference?.callId ?? current?.callId ?? '';
  return done({
    agentStateInfo: {
      state: syncState(agent, session),
      partner: line.conference ? partnerText(world, agent) : (main?.number ?? ''),
      holdCallId: held?.callId ?? '',
      curCallId: currentId,
      mainCallId: currentId || (held?.callId ?? ''),
      callerNo: main?.caller ?? '',
      calledNo: main?.called ?? '',
      callFeature: main?.feature ?? '',
    },
  });
}

/** `allcallid` */
export function allCallIds(agent: Agent): Outcome {
  return done([...new Set(agent.line.calls.map((call) => currentId(agent, call)))]);
}

/** `callinfobycallid/{callid}` */
export function callInfoById(agent: Agent, callId: string): Outcome {
  const call = agent.line.calls.find((one) => currentId(agent, one) === callId);
  return call ? done(callInfoResult(agent, call)) : refused('400-001', 'There is no such call.');
}

/** `callinfo`: the active call, else a held one. */
export function callInfo(agent: Agent): Outcome {
  const call = agent.line.active ?? agent.line.inState('held');
  return call ? done(callInfoResult(agent, call)) : refused('400-001', 'There is no call.');
}

/** 1 idle, 9 talking, 10 three-party, 11 hold, 12 mute (protocol notes §5). */
function syncState(agent: Agent, session: Session): number {
  if (agent.line.conference) return 10;
  if (agent.line.inState('talking')) return session.muted ? 12 : 9;
  return agent.line.inState('held') ? 11 : 1;
}

function currentId(agent: Agent, call: Call): string {
  return call.state === 'conference' ? (agent.line.conference?.callId ?? call.callId) : call.callId;
}

function callInfoResult(agent: Agent, call: Call): Record<string, unknown> {
  return {
    called: call.called,
    caller: call.caller,
    callid: currentId(agent, call),
    calldata: call.data,
    orgicallednum: '',
    callfeature: Number(call.feature),
    callskill: call.skill,
    begintime: call.beganAt,
    endtime: null,
    callskillid: 25,
  };
}
