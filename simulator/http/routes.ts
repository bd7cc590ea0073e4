import { confJoin, transmitNumbers } from '../world/conference.ts';
import { innerHelp } from '../world/help.ts';
import { badParameter, type Outcome } from '../world/outcome.ts';
import {
  answer,
  callOut,
  connectHold,
  disconnect,
  getHold,
  hold,
  release,
  secondDial,
  setMute,
} from '../world/phone.ts';
import { enterWork, leaveWork, sayBusy, sayFree } from '../world/readiness.ts';
import { forceLogOut, logOut } from '../world/sign-out.ts';
import { agentStatus, allCallIds, callInfo, callInfoById, syncAgentInfo } from '../world/status.ts';
import type { GatewayRequest } from './exchange.ts';
import { bodyField, jsonBody, resetSkill, type SignedInOperation, updateGuid } from './operations.ts';

/** Method, path below the base, and what it does for a signed-in agent. */
export type SignedInRoute = readonly [
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  operation: SignedInOperation,
];

/** Protocol notes §2 and §5. */
const agentRoutes: readonly SignedInRoute[] = [
  ['DELETE', '/onlineagent/:id/logout', ({ world, agent }) => logOut(world, agent)],
  ['DELETE', '/onlineagent/:id/forcelogout', ({ world, agent }) => forceLogOut(world, agent)],
  ['POST', '/onlineagent/:id/resetskill/:flag', resetSkill],
  ['PUT', '/onlineagent/:id/updateGuid', updateGuid],
  ['GET', '/onlineagent/:id/agentstatus', ({ agent, session }) => agentStatus(agent, session)],
  ['POST', '/onlineagent/:id/sayfree', ({ world, agent, session }) => sayFree(world, agent, session)],
  [
    'POST',
    '/onlineagent/:id/saybusy',
    ({ world, agent, session, request }) => sayBusy(world, agent, session, request.query.reason),
  ],
  ['POST', '/onlineagent/:id/work', ({ world, agent, session }) => enterWork(world, agent, session)],
  ['POST', '/onlineagent/:id/cancelwork', ({ world, agent, session }) => leaveWork(world, agent, session)],
  [
    'POST',
    '/onlineagent/:id/syncagentinfo',
    ({ world, agent, session }) => syncAgentInfo(world, agent, session),
  ],
  ['GET', '/calldata/:id/allcallid', ({ agent }) => allCallIds(agent)],
  [
    'GET',
    '/calldata/:id/callinfobycallid/:callid',
    ({ agent, request }) => callInfoById(agent, request.params.callid ?? ''),
  ],
  ['GET', '/calldata/:id/callinfo', ({ agent }) => callInfo(agent)],
];

/** Protocol notes §1 and §4. */
const voiceRoutes: readonly SignedInRoute[] = [
  ['PUT', '/voicecall/:id/answer', ({ world, agent }) => answer(world, agent)],
  [
    'PUT',
    '/voicecall/:id/callout',
    ({ world, agent, request }) =>
      callOut(world, agent, bodyField(request, 'called') ?? '', {
        caller: bodyField(request, 'caller'),
        data: bodyField(request, 'callappdata'),
      }),
  ],
  [
    'POST',
    '/voicecall/:id/innerhelp',
    ({ world, agent, request }) => innerHelp(world, agent, jsonBody(request)),
  ],
  ['POST', '/voicecall/:id/hold', ({ world, agent }) => hold(world, agent)],
  [
    'POST',
    '/voicecall/:id/gethold',
    ({ world, agent, request }) => getHold(world, agent, request.query.callid ?? ''),
  ],
  [
    'POST',
    '/voicecall/:id/connecthold/:callid',
    ({ world, agent, request }) => connectHold(world, agent, request.params.callid ?? ''),
  ],
  [
    'POST',
    '/voicecall/:id/confjoin',
    ({ world, agent, request }) =>
      confJoin(world, agent, bodyField(request, 'callid') ?? '', bodyField(request, 'callappdata')),
  ],
  [
    'POST',
    '/voicecall/:id/disconnect/:number',
    ({ world, agent, request }) => disconnect(world, agent, request.params.number ?? ''),
  ],
  ['DELETE', '/voicecall/:id/release', ({ world, agent }) => release(world, agent)],
  ['POST', '/voicecall/:id/beginmute', ({ agent }) => setMute(agent, true)],
  ['POST', '/voicecall/:id/endmute', ({ agent }) => setMute(agent, false)],
  [
    'POST',
    '/voicecall/:id/seconddialex',
    ({ world, agent, request }) => secondDial(world, agent, request.query.number ?? ''),
  ],
  [
    'POST',
    '/voicecall/:id/thirdPartyConfTransmitNum',
    ({ world, agent, request }) => checkNoBody(request) ?? transmitNumbers(world, agent),
  ],
];

export const signedInRoutes: readonly SignedInRoute[] = [...agentRoutes, ...voiceRoutes];

/** The seed's message header is mandatory and its message body is "None". */
function checkNoBody({ contentType, body }: GatewayRequest): Outcome | null {
  const rightType = /^application\/json;\s*charset=utf-8$/i.test(contentType ?? '');
  return rightType && body === '' ? null : badParameter;
}
