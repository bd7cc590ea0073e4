import type { shortcuts as english } from '../en/shortcuts.ts';

/** Global shortcuts, in Simplified Chinese. */
export const shortcuts = {
  // What each does; also the label of its field.
  'shortcut.name.pass': '传送按键',
  'shortcut.name.connect': '接入 IVR 并传送按键',
  'shortcut.name.toolbar': '显示或隐藏工具条',

  // The field.
  'shortcut.section': '快捷键和工具条',
  'shortcut.sectionHint': '在任何程序中都有效，即使 Tonebridge 在后台运行。',
  'shortcut.none': '无快捷键',
  'shortcut.record': '录制',
  'shortcut.recordNamed': '录制快捷键：{action}',
  'shortcut.change': '更改',
  'shortcut.changeNamed': '更改快捷键：{action}',
  'shortcut.remove': '移除',
  'shortcut.removeNamed': '移除快捷键：{action}',
  'shortcut.test': '测试',
  'shortcut.testNamed': '测试快捷键：{action}',
  'shortcut.stopTest': '停止',
  'shortcut.pressKeys': '请按下各键…',
  'shortcut.held': '{keys} + …',
  'shortcut.recordHint': '请同时按下所有键。按 Esc 取消。',
  'shortcut.recordHintClear': '请同时按下所有键。按 Esc 取消，按退格键移除快捷键。',
  'shortcut.onlyModifiers': '只收到了 {keys}。如果您还按了其他键，则该组合键已被系统或其他程序占用。',
  'shortcut.recorded': '已录制：{keys}',
  'shortcut.removed': '快捷键已移除。',
  'shortcut.cancelled': '已取消录制。',

  // The test.
  'shortcut.tryNow': '请现在按下 {keys}，也可以在其他程序中按。不会发送任何内容。',
  'shortcut.trySeconds': '{seconds} 秒',
  'shortcut.arrived': '已收到按键，快捷键可用。',
  'shortcut.nothing': '10 秒内没有收到按键。',
  'shortcut.nothingAdvice': '这些键可能被其他程序或远程桌面占用。请另选一个组合键，然后重新测试。',
  'shortcut.nothingWayland': '您的桌面没有转发这些键。请按下方说明使用桌面自带的快捷键。',

  // Wayland.
  'shortcut.waylandTitle': '在此桌面（Wayland）上可能收不到快捷键',
  'shortcut.waylandText':
    '由桌面决定后台程序能收到哪些键。桌面可能会询问您一次，请选择允许。然后点击“测试”，在其他程序中按下这些键。',
  'shortcut.waylandCommand': '如果收不到：请打开桌面的键盘设置，添加一个自定义快捷键，并填入以下命令：',

  // Why a combination can't be had.
  'shortcut.modifiers': 'Ctrl 或 Alt',
  'shortcut.modifiersMac': 'Command、Control 或 Option',
  'shortcut.fault.form': '这不是有效的快捷键。请按住 {modifiers} 再按另一个键。',
  'shortcut.fault.plain': '单独使用 {accelerator} 会使它在其他程序中失效。请同时按住 {modifiers}。',
  'shortcut.fault.altGr': 'AltGr 用于输入字符，不能作为快捷键的一部分。请使用 Ctrl、Alt 或 Shift。',
  'shortcut.fault.reserved': '不能使用 {accelerator}：{use}',
  'shortcut.fault.clash': '{accelerator} 已是“{action}”的快捷键。请另选一个。',
  'shortcut.fault.taken': '{accelerator} 已被其他程序或系统占用。请另选一个。',
  'shortcut.stays': '{fault}快捷键仍为 {current}。',

  // What a reserved combination does.
  'shortcut.use.selectAll': '在几乎所有程序中用于全选。',
  'shortcut.use.copy': '在几乎所有程序中用于复制。',
  'shortcut.use.find': '在几乎所有程序中用于查找。',
  'shortcut.use.new': '在多数程序中用于新建。',
  'shortcut.use.open': '在多数程序中用于打开文件。',
  'shortcut.use.print': '在几乎所有程序中用于打印。',
  'shortcut.use.quit': '在许多程序中用于退出。',
  'shortcut.use.reload': '在浏览器中用于刷新页面。',
  'shortcut.use.save': '在几乎所有程序中用于保存。',
  'shortcut.use.newTab': '在浏览器中用于打开新标签页。',
  'shortcut.use.paste': '在几乎所有程序中用于粘贴。',
  'shortcut.use.close': '用于关闭当前窗口或标签页。',
  'shortcut.use.cut': '在几乎所有程序中用于剪切。',
  'shortcut.use.undo': '在几乎所有程序中用于撤销或重做。',
  'shortcut.use.switch': '用于切换窗口。',
  'shortcut.use.switchTabs': '用于切换标签页。',
  'shortcut.use.hideWindow': '用于隐藏当前窗口。',
  'shortcut.use.screenshot': '用于截屏。',
  'shortcut.use.settings': '用于打开程序的设置。',
  'shortcut.use.search': '用于打开系统搜索。',
  'shortcut.use.taskManager': '用于查看和结束正在运行的程序。',
  'shortcut.use.logOut': '用于注销计算机。',
  'shortcut.use.lock': '用于锁定计算机。',
  'shortcut.use.inputMethod': '用于切换输入法。',
  'shortcut.use.desktops': '用于移动窗口或切换桌面。',
  'shortcut.use.desktop': '由桌面使用。',
  'shortcut.use.move': '用于在文本中移动光标。',
  'shortcut.use.back': '在浏览器中用于后退或前进。',
  'shortcut.use.windowMenu': '用于打开窗口菜单。',
  'shortcut.use.send': '在许多程序中用于发送消息。',
  'shortcut.use.startMenu': '用于打开开始菜单。',
  'shortcut.use.security': '由系统使用（登录、锁定、重启）。',
  'shortcut.use.windowsKey': '包含 Windows 键，由系统保留。',
  'shortcut.use.debugger': '由 Windows 保留给开发人员。',
  'shortcut.use.consoles': '用于切换到文本控制台。',

  // Can be used, but should be known.
  'shortcut.caution.bareKey': '此键单独使用时，在其他程序中将不再有效。',
  'shortcut.caution.altGr':
    '在 Windows 上 AltGr 等同于 Ctrl+Alt：用 AltGr 加此键输入字符时，也会触发快捷键。',
  'shortcut.caution.menu': '在许多程序中 Alt 加字母用于打开菜单；此组合键将不再打开菜单。',
  'shortcut.caution.option': 'Option 加此键用于输入字符；设为快捷键后将无法输入该字符。',

  // Standing warnings.
  'warning.shortcutTaken':
    '快捷键 {accelerator}（{action}）已被其他程序占用。该程序释放后会自动恢复；也可以在“设置”中另选一个。',
  'warning.shortcutUnusable': '{accelerator} 不能用作快捷键（{action}）。请在“设置”中另选一个。',
  'warning.shortcutPaused': '正在“设置”中录制新的快捷键，快捷键暂停使用。',
  'warning.shortcutTried': '正在“设置”中测试快捷键：几秒钟内按键不会执行任何操作。',
  'warning.shortcutWayland': '在此桌面（Wayland）上，可能收不到在其他程序中按下的快捷键。请在“设置”中测试。',
} as const satisfies Record<keyof typeof english, string>;
