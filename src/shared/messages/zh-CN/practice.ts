import type { practice as english } from '../en/practice.ts';

/** Practising a call with a made-up customer, in Simplified Chinese. */
export const practice = {
  'practice.title': '练习通话',
  'practice.intro':
    '一位虚拟客户来电，随后一条虚拟缴费专线加入通话。您按下快捷键，就能看到双方各自收到了什么。练习只在本机进行，不会拨打任何电话。',
  'practice.badge': '练习',
  'practice.start': '开始练习通话',
  'practice.again': '再练一次',
  'practice.stop': '结束练习',
  'practice.close': '关闭',
  'practice.open': '练习通话…',
  'practice.openBlocked': '练习通话：请等当前通话结束',
  'practice.steps': '练习通话的步骤',
  'practice.ringing': '客户来电。',
  'practice.talking': '您在话机上接听。',
  'practice.dialling': '您保持该通话，再呼叫缴费专线。',
  'practice.press': '三方已在同一通话中。现在请按 {shortcut}。',
  'practice.pressButton': '三方已在同一通话中。现在请点击“传送按键”。',
  'practice.passing': '客户输入按键。',
  'practice.done': '各方挂机。',
  'practice.stepDone': '（已完成）',
  'practice.toolbar': '练习通话中的工具条',
  'practice.heard': '客户的按键到了哪里',
  'practice.ivrGot': '缴费专线收到',
  'practice.recordingGot': '录音中听到',
  'practice.nothing': '无',
  'practice.doneTitle': '您已经学会了',
  'practice.doneText':
    '缴费专线收到了全部 {count} 个按键，录音中一个也听不到。真实通话中用的也是这个快捷键。',
  'practice.onToolbar': '正在练习。快捷键只对练习通话起作用。',
  'practice.busy': '当前有通话。请在通话结束后练习。',
  'practice.realCall': '有真实来电，练习已结束。',
  'practice.failed': '练习通话无法继续。请重新开始。',
  'practice.ivrName': '练习缴费专线',
} as const satisfies Record<keyof typeof english, string>;
