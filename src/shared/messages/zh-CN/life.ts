import type { life as english } from '../en/life.ts';

/** Life on the machine, in Simplified Chinese. */
export const life = {
  'life.section': '启动与行为',
  'life.launchAtLogin': '登录电脑时启动 Tonebridge',
  'life.launchAtLoginHint': '在托盘中启动，仅在需要您处理时显示窗口。',
  'life.loginFailed': '无法更改登录时启动：此电脑不允许。请联系管理员。',
  'life.whenNoCall': '无通话时的工具条',
  'life.whenNoCallStay': '保持不变',
  'life.whenNoCallCompact': '变为紧凑',
  'life.whenNoCallHide': '隐藏，有通话时再显示',
  'life.agentSection': '坐席',
  'life.agentHint': '下次签入时自动填写。',
  'life.keepsRunning': 'Tonebridge 仍在运行',
  'life.keepsRunningText':
    '关闭只会隐藏工具条。快捷键仍然有效；进入三方通话时、点击托盘图标或再次启动 Tonebridge，工具条都会重新出现。',
  'life.hide': '隐藏',
  'life.quit': '退出 Tonebridge',
} as const satisfies Record<keyof typeof english, string>;
