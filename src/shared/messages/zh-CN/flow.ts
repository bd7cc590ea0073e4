import type { flow as english } from '../en/flow.ts';

/** The flow from a customer on the line to numbers passing, in Simplified Chinese. */
export const flow = {
  'connect.noIvr': '没有可接入的 IVR。请在“设置”中添加 IVR 及其号码。',
  'connect.unknownIvr': '目录中没有可拨打的 IVR“{name}”。',
  'connect.running': '正在接入 IVR。',
  'connect.ivrInCall': 'IVR 已在通话中。',

  'flow.ivrBusy': 'IVR“{ivr}”忙或无法接通。',
  'flow.noAnswer': 'IVR“{ivr}”未在规定时间内应答。',
  'flow.ivrLeft': 'IVR“{ivr}”已挂断。',
  'flow.customerLeft': '客户已挂断。',
  'flow.noEffect': '网关接受了请求，但没有产生效果。',
  'flow.notBack': '未能恢复与客户的通话：{cause}',
  'flow.unsure': '不确定通话的状态。请点击“核实通话”。',
  'flow.asideOther': '通话正由其他地方控制，已保持原状。',
  'flow.asideReleased': '有通话在话机或其他程序上被结束，其余已保持原状。',
  'flow.asideRetrieved': '客户已在话机或其他程序上被恢复，已保持原状。',
  'flow.asideJoined': '通话已在话机或其他程序上合并。请按快捷键传送按键。',
  'flow.sessionOver': '接入 IVR“{ivr}”时会话已结束。请查看话机上的通话。',
  'flow.stillHeld': '{why}客户仍在保持中：请恢复通话。',

  'warning.customerHeld': '客户仍在保持中。请恢复通话。',
  'warning.customerHeldOffline': '客户在保持中，且无法连接网关。请在话机上恢复通话。',
} as const satisfies Record<keyof typeof english, string>;
