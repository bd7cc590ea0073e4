import type { notices as english } from '../en/notices.ts';

/** What main tells the agent, in Simplified Chinese. */
export const notices = {
  // Why the key does nothing now.
  'block.signedOut': '尚未签入。请先签入。',
  'block.signingIn': '正在签入，请稍候。',
  'block.signingOut': '正在签出。',
  'block.noCall': '当前没有通话。客户和 IVR 都与您在同一通话中时，才能传送按键。',
  'block.ringing': '来电仍在振铃。请先接听。',
  'block.talking': '当前是两方通话。请先把 IVR 加入为第三方。',
  'block.held': '通话处于保持状态。请先把客户和 IVR 合并到同一通话。',
  'block.dialling': '对方尚未应答。请等待应答后再合并通话。',
  'block.oneLeft': '有一方已离开。只有客户和 IVR 都在通话中时才能传送按键。',
  'block.reconnecting': '与网关的连接已断开，正在自动重连；恢复后请再按一次。',
  'block.reconciling': '正在核实通话状态，请稍后再按一次。',
  'block.unsure': '尚不确定通话是否已合并。请先点击“核实通话”，再按一次。',
  'block.multiParty': '只有正好三方的会议才能传送按键。',

  // Outcomes of a transmission.
  'transmit.passed': '正在向 IVR 传送按键。',
  'transmit.notSent': '未发送：{cause}连接恢复后请再按一次。',
  'transmit.unknown': '请求已发出，但未收到应答：{cause}请询问客户 IVR 是否收到按键；如未收到，请再按一次。',

  // Transport and protocol failures.
  'failure.dns': '找不到网关 {host}。',
  'failure.refused': '网关 {host} 拒绝了连接。',
  'failure.connectTimeout': '网关 {host} 未在规定时间内响应。',
  'failure.answerTimeout': '等待网关应答超时。',
  'failure.reset': '与网关的连接中断。',
  'failure.network': '网络不可用。',
  'failure.tlsUnknownCa':
    '{host} 的证书由本机不信任的证书颁发机构签发。请告知管理员；可以在“设置”中添加该颁发机构。',
  'failure.tlsExpired': '{host} 的证书已过期。请告知管理员。',
  'failure.tlsNotYetValid': '{host} 的证书尚未生效。请检查本机的时钟。',
  'failure.tlsWrongHost': '{host} 出示的证书属于另一台主机。请检查网关地址。',
  'failure.tlsWeak': '{host} 的证书强度不足（密钥或签名），无法信任。请告知管理员。',
  'failure.tlsOld': '{host} 只提供过时的加密方式（低于 TLS 1.2）。请告知管理员。',
  'failure.tlsNone': '{host} 未使用加密。请检查端口：必须是网关的 HTTPS 端口。',
  'failure.tlsClientCertificate': '{host} 要求本机提供证书，但未接受。请告知管理员。',
  'failure.tls': '无法与 {host} 建立安全连接。',
  'failure.aborted': '请求已取消。',
  'failure.other': '连接失败。',
  'failure.httpStatus': '网关或其前面的代理返回了 HTTP {status}。',
  'failure.redirect': '网关返回了重定向（HTTP {status}），本程序从不跟随重定向。请检查地址。',
  'failure.wrongContentType': '应答不是来自 CC-Gateway（收到的是网页或文件）。请检查地址和代理。',
  'failure.notJson': '应答不是来自 CC-Gateway（不是 JSON）。请检查地址和代理。',
  'failure.wrongShape': '无法理解网关的应答。',
  'failure.tooLarge': '网关的应答过大，已丢弃。',
  'failure.noGuid': '网关接受了签入，但没有返回会话。请告知管理员。',

  // Input of the user.
  'input.agentId': '工号是 101 到 {max} 之间的数字。',
  'input.passwordMissing': '请输入密码。',
  'input.passwordLong': '密码最多 32 个字符。',
  'input.phoneMissing': '请输入您的话机号码。',
  'input.phoneLong': '话机号码最多 24 个字符。',
  'input.phoneForm': '话机号码只能包含数字、* 和 #，可以以 + 开头。',
  'input.gatewayMissing': '请输入网关地址，例如 https://gateway.example.com:8043。',
  'input.gatewayForm': '这不是有效的地址。正确的形式如 https://gateway.example.com:8043。',
  'input.gatewayPort': '请在地址后加上端口，例如 {example}。',
  'input.gatewayPath': '请删除端口之后的所有内容：{example}。',
  'input.gatewayScheme': '地址必须以 https:// 开头。http 仅可用于本机上的模拟器。',
  'input.gatewayCredentials': '地址中不要包含用户名和密码。',
  'input.caFile': '无法读取证书文件：{detail}',
  'input.caFileForm': '证书文件中没有 PEM 格式的证书。',
  'input.ivrWithoutNumber': 'IVR“{name}”需要至少一个号码或号码前缀。',

  // Settings.
  'settings.notWritten': '设置已生效，但无法写入磁盘，下次启动时将丢失。请检查剩余空间。',

  // Session.
  'session.expired': '网关已不认识此会话。请重新签入。',
  'session.signedOutOffline': '已在本机签出。未能通知网关，网关会在两分钟内自动将您签出。',
  'session.busy': '另一个签入或签出操作仍在进行。',
  'session.forceDeclined': '您在另一处保持签入。',
  'session.shutdown': '网关已结束会话。请重新签入。',
  'session.noKept': '本机没有保存密码。请输入密码。',

  // Standing warnings.
  'warning.keychain': '无法使用本机的钥匙串（{reason}）。您仍保持签入，但重新启动后需要再次签入。',
  'warning.keychainRead': '无法读取本机的钥匙串（{reason}）。请将其解锁，或手动签入。',
  'warning.settingsBroken': '设置文件已损坏，已另存为 {file}，现使用默认设置。',
  'warning.settingsRepaired': '部分设置无效，已恢复为默认值：{names}。原文件已另存为 {file}。',
  'warning.settingsUnreadable': '无法读取设置文件。现使用默认设置，程序退出后更改将丢失。',
  'warning.audit':
    '无法写入审计记录（{reason}）。恢复之前记录保存在内存中；请检查剩余空间和配置文件夹的权限。',
  'warning.skills': '无法设置技能，可能收不到来电：{cause}请签出后重新签入。',
  'warning.passwordExpiresSoon': '您的密码将在 {days} 天后过期。请在坐席门户中修改。',
} as const satisfies Record<keyof typeof english, string>;
