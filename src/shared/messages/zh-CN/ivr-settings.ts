import type { ivrSettings as english } from '../en/ivr-settings.ts';

/** The IVR directory and the flow in the settings. */
export const ivrSettings = {
  'ivr.dial': '呼叫号码（可选）',
  'ivr.dialHint': '未填写时使用上面的第一个号码。两者都没有时无法接入。',
  'ivr.dialForm': '只能是一个号码：数字、*、# 和 +，最多 24 位。',
  'ivr.answerSeconds': '等待应答的秒数',
  'ivr.answerSecondsForm': '请输入 {min} 到 {max} 之间的整数。',
  'ivr.passAt': '传送按键的时机',
  'ivr.passAtJoin': 'IVR 接入后立即',
  'ivr.passAtKey': '坐席按下快捷键时',
  'ivr.whenLeft': 'IVR 离开时',
  'ivr.whenLeftReturn': '回到客户并提示',
  'ivr.whenLeftNothing': '不做任何事',
  'ivr.search': '搜索目录',
  'ivr.found': '找到：{count}',
  'ivr.connectSection': '接入 IVR 与示忙',
  'ivr.defaultIvr': '快捷键接入',
  'ivr.lastUsed': '上次使用的 IVR',
  'ivr.busyReasons': '示忙原因，每行一个：200 到 250 的代码，然后是名称',
  'ivr.busyReasonsHint': '例如：201 午餐',
  'ivr.busyReasonForm': '第 {row} 行不是 200 到 250 的代码加最多 40 个字符的名称。',
  'ivr.busyReasonTwice': '代码 {code} 出现了两次。',
} as const satisfies Record<keyof typeof english, string>;
