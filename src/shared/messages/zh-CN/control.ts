import type { control as english } from '../en/control.ts';

/** Call control and the agent's state, in Simplified Chinese. */
export const control = {
  'control.noRinging': '没有来电在振铃。',
  'control.noCall': '当前没有通话。',
  'control.notTalking': '您没有正在进行的通话。',
  'control.holdConference': '三方通话不能保持。请先移除 IVR。',
  'control.noHeld': '没有处于保持状态的通话。',
  'control.activeCall': '另有通话正在进行。请先结束或保持该通话。',
  'control.muted': '您已静音。',
  'control.notMuted': '您没有静音。',
  'control.joinNeedsTwo': '合并通话需要一个保持的通话和一个正在进行的通话。',
  'control.noIvrInCall': '通话中没有 IVR。',
  'control.noCustomer': '没有客户在线。',
  'control.withCustomer': '您已在与客户单独通话。',
  'control.busy': '上一个操作仍在进行，请稍候。',
  'control.flowRunning': '正在接入 IVR。请先取消。',
  'control.numberForm': '号码最多 24 位，只能包含数字、* 和 #，可以以 + 开头。',
  'control.notSent': '未发送：{cause}连接恢复后请重试。',
  'control.unknown': '请求已发出，但未收到应答：{cause}请以通话显示的状态为准。',
  'control.alreadyReady': '您已处于空闲状态。',
  'control.notWrappingUp': '您不在事后整理状态。',
  'control.wrappingUp': '您已处于事后整理状态。',
} as const satisfies Record<keyof typeof english, string>;
