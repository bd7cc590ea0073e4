import type { flowNews as english } from '../en/flow-news.ts';

/** The flow in notifications, in Simplified Chinese. */
export const flowNews = {
  'flowNews.failed': '未能接入“{ivr}”',
  'flowNews.customerLeft': '客户已挂断',
  'flowNews.customerLeftText': '接入“{ivr}”已结束。剩余的通话请查看工具栏。',
  'flowNews.held': '客户正被保持',
  'flowNews.ready': '“{ivr}”已在通话中',
  'flowNews.readyText': '请按快捷键传送按键。',
  'flowNews.text': '{why}{place}',
  'flowNews.place.onLine': '您已回到与客户的通话。',
  'flowNews.place.onHold': '客户仍在保持中：请恢复通话。',
  'flowNews.place.inConference': '客户与您和 IVR 在三方通话中。',
  'flowNews.place.gone': '客户已离开。',
  'flowNews.place.unknown': '不确定客户在哪里，请查看话机。',
} as const satisfies Record<keyof typeof english, string>;
