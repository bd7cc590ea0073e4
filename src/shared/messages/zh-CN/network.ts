import type { network as english } from '../en/network.ts';

/** 到网关的路径：代理。 */
export const network = {
  'failure.proxyUnreachable': '无法连接通往 {host} 的代理 {proxy}。请检查网络，或在“设置”中检查代理。',
  'failure.proxySignIn': '代理 {proxy} 要求登录。请在“设置”的“代理”部分输入其用户名和密码。',
  'failure.proxyPassword': '代理 {proxy} 不接受该用户名和密码。请在“设置”的“代理”部分重新输入。',
  'failure.proxySignInKind':
    '代理 {proxy} 要求 Windows 登录（Negotiate 或 NTLM），Tonebridge 不支持。请管理员允许免登录访问 {host}。',
  'failure.proxyRefused': '代理 {proxy} 不允许连接 {host}。请管理员放行。',
  'failure.proxyNoGateway': '代理 {proxy} 无法连接网关 {host}。请检查网关地址；网关也可能已停止运行。',
  'failure.proxyTls': '代理 {proxy} 的证书无法信任。请告知管理员。',
  'failure.proxyNotOne': '{proxy} 上应答的不是 HTTP 代理。请在“设置”中检查代理。',
  'failure.proxyUnsupported':
    'Tonebridge 不支持此类代理“{proxy}”：只支持 HTTP 和 HTTPS 代理，不支持 SOCKS。请告知管理员。',
} as const satisfies Record<keyof typeof english, string>;
