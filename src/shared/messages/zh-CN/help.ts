import type { help as english } from '../en/help.ts';

/** The help window, in Simplified Chinese. */
export const help = {
  'help.windowTitle': 'Tonebridge 帮助',
  'help.title': '帮助',

  'help.whatTitle': 'Tonebridge 的用途',
  'help.what':
    '您、客户和 IVR（例如支付专线）正在同一个三方通话中，此时客户需要按键输入号码。您只需按一次快捷键，客户的按键就会送达 IVR，而按键音不会进入坐席侧的录音。Tonebridge 始终看不到这些号码。',

  'help.stepsTitle': '传送按键',
  'help.step1': '接听客户来电。',
  'help.step2': '保持该通话，呼叫 IVR，然后将两路通话合并为三方通话。',
  'help.step3': '当工具条显示“{state}”时，按下 {keys}。无论您正在使用哪个程序，它都有效。',
  'help.step3NoKeys': '当工具条显示“{state}”时，使用其中的“{button}”按钮。',
  'help.step4': '等到显示“{outcome}”后，再请客户按键。传送会持续到本次三方通话结束。',
  'help.stepsNote': '按住快捷键不放只算一次。在不合适的时候按下不会发送任何请求，并会告诉您原因。',

  'help.statesTitle': '工具条显示的含义',
  'help.state.passing': '网关已同意。在本次三方通话结束之前，客户的按键都会送达 IVR。',
  'help.state.refused': '网关已拒绝，没有任何改变。原因显示在下方；请再次按下快捷键。',
  'help.state.notSent': '请求没有离开本机。连接恢复后请再次按下快捷键。',
  'help.state.unknown':
    '请求已发出，但没有收到答复。请询问客户 IVR 能否收到按键；如果不能，请再次按下快捷键。',
  'help.state.blocked': '按下的时机不对，例如正处于两方通话中。原因显示在旁边。',
  'help.state.unsure': '连接中断期间可能漏掉了一些事件。“{check}”会重新向网关查询。',
  'help.state.reconnecting': '与网关的连接已断开，正在自动重试；您的通话不受影响。',
  'help.trayNote': '托盘图标显示同样的状态；将鼠标指向它即可查看。',

  'help.soundsTitle': '无需查看屏幕',
  'help.sounds':
    '两个上升的音：正在传送按键。两个下降的音：未能传送，或不确定是否成功，请查看工具条。一个短促的低音：时机不对，未发送任何请求。',
  'help.soundsNote': '提示音、音量和通知都可以在设置中更改，并可在那里试听。',

  'help.callTitle': '一键接入 IVR',
  'help.callHint': '客户在线时，按一个快捷键或大按钮即可完成全部步骤：保持、呼叫 IVR、合并、传送按键。',
  'help.callName.connect': '接入',
  'help.call.connect':
    '每一步都会显示。任何一步都可以取消并回到客户。按钮旁的箭头可选择其他 IVR：输入部分名称，再按回车键。',
  'help.callName.waits': '客户被保持',
  'help.call.waits': '如果无法完成，会自动回到客户。如果客户仍被保持，工具条会一直提示，直到您取回客户。',
  'help.callName.control': '一排按钮',
  'help.call.control': '当前通话可用的操作。用跳格键进入，用方向键移动。按下颜色较浅的按钮会告诉您原因。',
  'help.callName.keypad': '拨号盘',
  'help.call.keypad': '用于 IVR 菜单的您自己的按键。按键立即发出，既不显示也不保存。',
  'help.callName.state': '您的状态',
  'help.call.state': '在工具条下方选择。通话中选择的状态在通话结束后生效。',

  'help.keysTitle': '按键',
  'help.keyPass': '传送按键，在任何程序中都有效',
  'help.keyConnect': '接入 IVR，在任何程序中都有效',
  'help.keyHelp': '打开本帮助，在 Tonebridge 的任何窗口中都有效',
  'help.keyClose': '关闭帮助、设置或询问',

  'help.commandsTitle': '命令行',
  'help.commandsHint': '用于耳机按键、宏键盘或脚本。',
  'help.command.transmit': '传送按键',
  'help.command.connect': '接入 IVR 并传送按键',
  'help.command.show': '显示工具条',
  'help.command.hide': '隐藏工具条',
  'help.command.sign-out': '签出',
  'help.command.quit': '退出 Tonebridge',
  'help.command.hidden': '在托盘中启动，不显示窗口',
  'help.command.doctor': '检查这台电脑并输出报告',

  'help.close': '关闭',
} as const satisfies Record<keyof typeof english, string>;
