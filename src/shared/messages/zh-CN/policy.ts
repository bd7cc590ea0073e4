import type { policy as english } from '../en/policy.ts';

/** What the administrator has decided, in Simplified Chinese. */
export const policy = {
  'warning.policyBroken': '无法读取贵组织的策略（{reason}），该策略未生效。请联系管理员。',
  'warning.policyBrokenKept': '无法读取贵组织的策略（{reason}），将继续使用上一次的策略。请联系管理员。',
  'settings.managed': '由贵组织设置。',
} as const satisfies Record<keyof typeof english, string>;
