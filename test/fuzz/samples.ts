/** A client operation that reads the answers of a sample. */
export type FuzzedOperation =
  | 'signIn'
  | 'forceSignIn'
  | 'signOut'
  | 'setSkills'
  | 'poll'
  | 'thirdPartyConfTransmitNum'
  | 'agentStatus'
  | 'allCallIds'
  | 'callInfo'
  | 'syncAgentInfo'
  | 'updateGuid';

export interface Sample {
  readonly operation: FuzzedOperation;
  readonly body: string;
}

const answer = (operation: FuzzedOperation, body: string): Sample => ({ operation, body });

const event = (eventType: string, content: string): Sample =>
  answer(
    'poll',
    `{"message":"","retcode":"0","event":{"eventType":"${eventType}","workNo":"49999","content":${content},"eventGenTime":1456404043000}}`,
  );

const withoutContent = [
  'AgentState_Ready',
  'AgentState_Busy',
  'AgentState_Work',
  'AgentState_CancelNotReady_Success',
  'AgentState_Force_Ready',
  'AgentState_SetRest_Success',
  'AgentOther_InService',
  'AgentOther_PhoneAlerting',
  'AgentOther_PhoneUnknow',
  'AgentOther_All_Agent_Busy',
  'AgentEvent_No_Answer',
];

/** Answers as the seed and the protocol notes (§1 to §5) show them. */
export const samples: readonly Sample[] = [
  answer('thirdPartyConfTransmitNum', '{"message":"","retcode":"0","result":{}}'),
  answer('thirdPartyConfTransmitNum', '{"message":"The CTI platform refused.","retcode":"10001"}'),
  answer(
    'signIn',
    '{"message":"","retcode":"0","result":{"vdnid":1,"workno":"291","mediatype":"TTF","loginTime":"1471585949806","isForceChange":"false","serverName":"AgentGateway","timeRemaining":"9"}}',
  ),
  answer('forceSignIn', '{"message":"already signed in","retcode":"100-002"}'),
  answer('signOut', '{"message":"not signed in","retcode":"100-006","result":{}}'),
  answer('setSkills', '{"message":"success","retcode":"0","result":{}}'),
  answer(
    'updateGuid',
    '{"result":{"guid":"279fe21d-8a0f-4c6e-9d0a-0123456789ab.AgentGateway1"},"message":"success","retcode":"0"}',
  ),
  answer('agentStatus', '{"message":"","retcode":"0","result":{"agentState":4,"isWorking":false}}'),
  answer('agentStatus', '{"message":"","retcode":"0","result":{"agentState":"7","isWorking":"true"}}'),
  answer('allCallIds', '{"message":"","retcode":"0","result":["1397035521-3359","1397035521-3360"]}'),
  answer('allCallIds', '{"message":"","retcode":"0","result":[{"callid":"1397035521-3359"}]}'),
  answer('allCallIds', '{"message":"","retcode":"0","result":"1397035521-3359,1397035521-3360"}'),
  answer(
    'callInfo',
    '{"message":"","retcode":"0","result":{"called":"6009","caller":"40102","callid":"1397035521-3359","calldata":"","orgicallednum":"","callfeature":0,"callskill":"voice","begintime":1397035525902,"endtime":null,"callskillid":25}}',
  ),
  answer(
    'syncAgentInfo',
    '{"message":"","retcode":"0","result":{"agentStateInfo":{"state":10,"partner":"49997,70093","holdCallId":"","curCallId":"1456403570-17","mainCallId":"1456403570-17","callerNo":"10086","calledNo":"70092","callFeature":"7"}}}',
  ),
  answer('poll', '{"message":"","retcode":"0"}'),
  answer('poll', '{"message":"","retcode":"0","event":null}'),
  answer('poll', '{"message":"recovering","retcode":"105-002"}'),
  answer(
    'poll',
    '{"message":"","retcode":"0","event":[{"eventType":"AgentEvent_Hold","workNo":"49999","content":"1456402370-7"},{"eventType":"AgentState_Ready","workNo":"49999","content":null}]}',
  ),
  event(
    'AgentEvent_Ringing',
    '{"caller":"49997","transfer":"no","callid":"1456404043-37","transfrom":"","called":"49999","type":"main","mediaType":"5","mediaAbility":"1","feature":"0"}',
  ),
  event(
    'AgentEvent_Auto_Answer',
    '{"caller":"49997","transfer":"no","callid":"1456404043-37","transfrom":"","called":"49999","type":"main","mediaType":5,"mediaAbility":"1","feature":"0"}',
  ),
  event(
    'AgentEvent_Customer_Alerting',
    '{"callid":"1456401416-3","otherPhoneWorkno":"","otherPhone":"70092","type":"main"}',
  ),
  event(
    'AgentEvent_Talking',
    '{"caller":"10086","callid":"1456401416-3","called":"70092","feature":"7","type":"main","mediaAbility":"1"}',
  ),
  event('AgentEvent_Hold', '"1456402370-7"'),
  event('AgentEvent_Conference', '{"callid":"1456403570-17","partner":"49997,70093"}'),
  event('AgentEvent_Conference', '{"callid":"1456403570-17","partner":"49997，70093"}'),
  event('AgentEvent_Call_Release', '"1456403549-15"'),
  event('AgentEvent_Customer_Release', '{"callid":"1456404171-43","number":"70093"}'),
  event('AgentEvent_Call_Out_Fail', '"1456403549-15"'),
  event('AgentEvent_Connect_Fail', '"1456403549-15"'),
  event('AgentState_SetNotReady_Success', '{"reason":"200"}'),
  event('AgentOther_ShutdownService', '{"loginTime":"1471585949806"}'),
  event('AgentOther_PhoneOffhook', '{"type":"main"}'),
  event('AgentOther_PhoneRelease', '{"phoneState":3}'),
  ...withoutContent.map((eventType) => event(eventType, 'null')),
];
