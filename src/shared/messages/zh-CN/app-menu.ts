import type { appMenu as english } from '../en/app-menu.ts';

/** The menu bar on macOS, in Simplified Chinese and the words that Apple uses. */
export const appMenu = {
  'menu.about': '关于 Tonebridge',
  'menu.services': '服务',
  'menu.hide': '隐藏 Tonebridge',
  'menu.hideOthers': '隐藏其他',
  'menu.showAll': '全部显示',
  'menu.quit': '退出 Tonebridge',
  'menu.edit': '编辑',
  'menu.undo': '撤销',
  'menu.redo': '重做',
  'menu.cut': '剪切',
  'menu.copy': '拷贝',
  'menu.paste': '粘贴',
  'menu.selectAll': '全选',
  'menu.window': '窗口',
  'menu.minimise': '最小化',
  'menu.close': '关闭窗口',
  'menu.front': '前置全部窗口',
} as const satisfies Record<keyof typeof english, string>;
