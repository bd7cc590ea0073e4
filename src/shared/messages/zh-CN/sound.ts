import type { sound as english } from '../en/sound.ts';

/** Sounds and notifications: their settings, in Simplified Chinese. */
export const sound = {
  'sound.section': '提示音和通知',
  'sound.on': '按下快捷键后用提示音告知结果',
  'sound.onHint': '工具条隐藏时也会播放。',
  'sound.volume': '音量',
  'sound.volumeHint': '有些耳机会在通话时降低其他声音的音量；此时请在这里调高。',
  'sound.volumeValue': '{percent}%',
  'sound.listen': '试听',
  'sound.passed': '已传送',
  'sound.failed': '未传送或不确定',
  'sound.wrongMoment': '时机不对',
  'sound.cannotPlay': '本机无法播放提示音。请检查声音输出设备。',
  'sound.notifications': '通知',
  'sound.notificationsAlways': '始终',
  'sound.notificationsHidden': '看不到工具条时',
  'sound.notificationsNever': '从不',
  'sound.notificationsHint': '通知会说明按下快捷键的结果，不含电话号码。',
} as const satisfies Record<keyof typeof english, string>;
