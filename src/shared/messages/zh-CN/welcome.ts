import type { welcome as english } from '../en/welcome.ts';

/** The first run, in Simplified Chinese. */
export const welcome = {
  'welcome.title': '设置 Tonebridge',
  'welcome.progress': '第 {step} 步，共 {count} 步',
  'welcome.language': '语言',
  'welcome.back': '上一步',
  'welcome.next': '下一步',
  'welcome.skipAll': '跳过设置',
  'welcome.skipPractice': '跳过练习',
  'welcome.later': '稍后签入',

  'welcome.gatewayTitle': '您的网关在哪里？',
  'welcome.gatewayIntro': 'Tonebridge 与联络中心的 CC-Gateway 配合使用。班长或管理员知道它的地址。',
  'welcome.check': '检查地址',
  'welcome.checking': '正在联系网关…',
  'welcome.checkAgain': '再次检查',
  'welcome.checkOk': '网关有应答，证书可信。',
  'welcome.useUnchecked': '仍然使用此地址',
  'welcome.caFileHint': '管理员提供的 PEM 文件的完整路径。',

  'welcome.shortcutTitle': '您的快捷键',
  'welcome.shortcutIntro':
    '无论您正在使用哪个程序，按下此键即可把客户的按键传送给 IVR。可以保留它，也可以另选一个其他程序不用的组合。',
  'welcome.tryTitle': '试一试：现在请按 {shortcut}。',
  'welcome.tryText': '这里不会传送任何按键，Tonebridge 只检查能否收到此键。',
  'welcome.tryHeard': '可用。Tonebridge 收到了您的快捷键。',
  'welcome.tryDead': 'Tonebridge 收不到此键：它已被其他程序占用。请另选一个。',

  'welcome.signInNoGateway': '尚未设置网关。',
  'welcome.signInToGateway': '输入网关地址',
  'welcome.signInHint': '签入后，真实来电即可接入。',
  'welcome.readyTitle': '设置完成',
  'welcome.readyText':
    '坐席 {agentId} 已签入。Tonebridge 常驻托盘；当客户和 IVR 都与您在同一通话中时，工具条会自动出现。',
  'welcome.readyAgain': '可以随时从“设置”中再次打开练习和设置向导。',
  'welcome.finish': '打开工具条',

  // In the settings.
  'welcome.section': '练习与设置向导',
  'welcome.sectionText': '在虚拟通话中试用快捷键，或重新走一遍设置步骤。',
  'welcome.open': '重新走一遍设置',
} as const satisfies Record<keyof typeof english, string>;
