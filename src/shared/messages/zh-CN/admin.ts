import type { admin as english } from '../en/admin.ts';

/** What the administrator has decided, in Simplified Chinese. */
export const admin = {
  'warning.policyBroken': '无法读取贵组织的策略（{reason}），该策略未生效。请联系管理员。',
  'warning.policyBrokenKept': '无法读取贵组织的策略（{reason}），将继续使用上一次的策略。请联系管理员。',
  'input.clientCertFile': '无法读取客户端证书文件（{detail}）。请检查路径。',
  'input.clientCertFileForm': '客户端证书文件必须是包含证书及其未加密密钥的 PEM 文件。',
  'settings.clientCertFile': '客户端证书文件（可选）',
  'settings.clientCertFileHint': '如果网关要求客户端证书，请填写包含证书和密钥的 PEM 文件的完整路径。',
  'session.elsewhere': '此坐席已在别处签入（100-002）。请先在该处签出，再在此签入。',
  'settings.managed': '由贵组织设置。',
} as const satisfies Record<keyof typeof english, string>;
