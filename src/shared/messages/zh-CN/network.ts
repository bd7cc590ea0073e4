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
  'failure.tlsNoIssuer':
    '网关 {host} 只出示了自己的证书，没有出示其颁发机构的证书。通常是网关上缺少中间证书：请告知网关管理员。如果是贵组织自己的颁发机构，可在“设置”中添加。',
  'input.proxyAddress': '这不是代理的地址。正确形式如 proxy.example.com:8080，不含用户名和密码。',
  'input.proxyPac': 'PAC 文件的地址须以 http:// 或 https:// 开头。',
  'input.proxyBypass': '例外中不能有空格、逗号或分号：{entry}',
  'input.proxyUser': '请先输入代理的用户名。',
  'input.proxyNone': '连接网关时未使用代理，因此无需保存代理密码。',
  'proxy.section': '代理',
  'proxy.mode': '连接网关的方式',
  'proxy.modeSystem': '跟随系统',
  'proxy.modeDirect': '不使用代理',
  'proxy.modeManual': '使用指定代理',
  'proxy.modePac': 'PAC 文件',
  'proxy.address': '代理地址',
  'proxy.addressHint': '须包含端口：proxy.example.com:8080。如果代理本身使用 TLS，请以 https:// 开头。',
  'proxy.pac': 'PAC 文件地址',
  'proxy.bypass': '例外（可选）',
  'proxy.bypassHint': '不经代理直接连接的主机，每行一个：*.example.com、10.0.0.0/8。',
  'proxy.user': '代理用户名（可选）',
  'proxy.userHint': '仅在代理要求登录时填写。',
  'proxy.password': '代理密码',
  'proxy.passwordHint': '点击“保存”时存入操作系统的钥匙串。',
  'proxy.passwordKept': '已保存密码。如需更换，请输入新密码。',
  'proxy.forget': '删除已保存的密码',
  'proxy.inUse': '当前使用：{ways}',
  'proxy.inUseDirect': '不使用代理',
  'proxy.then': '{first}，其次 {next}',
} as const satisfies Record<keyof typeof english, string>;
