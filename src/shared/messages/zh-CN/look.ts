import type { look as english } from '../en/look.ts';

/** The look of the windows, in Simplified Chinese. */
export const look = {
  'look.section': '外观',
  'look.theme': '颜色',
  'look.themeSystem': '跟随桌面',
  'look.themeLight': '浅色',
  'look.themeDark': '深色',
  'look.themeHint': '无论如何选择，高对比度都跟随桌面。',
  'look.size': '工具条大小',
  'look.sizeNormal': '正常',
  'look.sizeCompact': '紧凑：仅一行',
  'look.digits': '显示电话号码的位数',
  'look.digitsNone': '不显示',
  'look.digitsLast': '最后 {count} 位',
  'look.digitsHint': '无论如何选择，最多显示号码的一半。',
  'look.makeCompact': '切换为紧凑工具条',
  'look.makeNormal': '显示完整工具条',
} as const satisfies Record<keyof typeof english, string>;
