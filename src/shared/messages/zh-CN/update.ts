import type { update as english } from '../en/update.ts';

/** What the program is, and whether there is a newer one, in Simplified Chinese. */
export const update = {
  'about.section': '关于 Tonebridge',
  'about.version': '版本 {version}',
  'about.development': '这是开发版本，不是正式发布版本。',
  'about.unsigned': '此版本未签名：操作系统无法确认其来源。',
  'about.licences': '所含软件的许可证：{file}',
  'update.off': '更新由贵组织统一分发。',
  'update.waiting': '会自动检查更新。',
  'update.checking': '正在检查更新…',
  'update.current': '没有适用于此电脑的新版本。',
  'update.available': '有新版本 {version}，将由管理员安装。',
  'update.downloading': '正在下载版本 {version}…',
  'update.readyText': '版本 {version} 已就绪，将在 Tonebridge 退出时安装。',
  'update.check': '检查更新',
  'update.restart': '重启并更新',
  'update.trayReady': '更新已就绪：重启到 {version}',
  'update.trayInCall': '更新已就绪：{version}（通话结束后）',
  'update.inCall': '通话中不能更新，请在通话结束后重启。',
  'update.notReady': '目前没有可安装的更新。',
  'update.unreachable': '无法安全地连接更新服务器。Tonebridge 照常运行。',
  'update.noFeed': '更新服务器没有返回版本列表。请联系管理员。',
  'update.signature': '版本列表没有本程序制作者的有效签名，未安装任何内容。请联系管理员。',
  'update.checksum': '收到的更新已损坏或不正确，已丢弃。',
  'update.badFeed': '更新服务器地址必须以 https:// 开头。请联系管理员。',
  'update.other': '无法获取更新。Tonebridge 照常运行。',
} as const satisfies Record<keyof typeof english, string>;
