import type { keychain as english } from '../en/keychain.ts';

/** Why the keychain can't be used, in Simplified Chinese. */
export const keychain = {
  'keychain.late': '未及时响应',
  'keychain.noModule': '无法加载其模块',
  'keychain.noService': '没有运行钥匙串服务',
  'keychain.locked': '已锁定',
  'keychain.denied': '访问被拒绝',
  'keychain.full': '存储空间已满',
  'keychain.other': '报告了错误',
} as const satisfies Record<keyof typeof english, string>;
