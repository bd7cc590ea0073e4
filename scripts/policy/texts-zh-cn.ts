import type { PolicyTexts } from './texts.ts';

/** What an administrator reads in Simplified Chinese. */
export const chinese: PolicyTexts = {
  frame: {
    locked: '锁定：用户不能更改',
    lockedAbout: '用户会看到此项由组织设置，且不能更改。',
    defaults: '默认值：用户可以更改',
    defaultsAbout: '用户初次使用时采用此值，之后可以更改。',
    supported: 'Tonebridge 0.1.0 或更高版本',
  },
  settings: {
    gateway: {
      name: '网关地址',
      about: '坐席网关的地址，须包含协议和端口，例如 https://gateway.example.com:8043。',
    },
    fallbackGateways: {
      name: '备用网关地址',
      about: '同一网关的其他地址，最多 10 个；当前地址不可用时，按此顺序尝试。',
    },
    caFile: {
      name: '证书颁发机构文件',
      about: 'PEM 文件的完整路径。除操作系统信任的证书颁发机构外，还信任该文件中的证书颁发机构。',
    },
    clientCertFile: {
      name: '客户端证书文件',
      about: '如果网关要求客户端证书，请填写包含本机证书及其未加密密钥的 PEM 文件的完整路径。',
    },
    proxyMode: {
      name: '连接网关的方式',
      about:
        '连接使用操作系统的代理、不使用代理、使用 proxyAddress 指定的代理，或使用 proxyPac 指定的 PAC 文件。',
      choices: {
        system: '跟随操作系统',
        direct: '不使用代理',
        manual: '使用 proxyAddress 指定的代理',
        pac: '使用 proxyPac 指定的 PAC 文件',
      },
    },
    proxyAddress: {
      name: '代理',
      about:
        '手动模式（manual）使用的代理：proxy.example.com:8080；如果代理本身使用 TLS，则为 https://proxy.example.com:8443。',
    },
    proxyBypass: {
      name: '代理例外',
      about:
        '手动模式下不经代理直接连接的主机：主机名（*.example.com）、地址（10.0.0.0/8）；<local> 表示不含点的名称。',
    },
    proxyPac: {
      name: 'PAC 文件',
      about: 'PAC 模式使用的 PAC 文件的地址：http://proxy.example.com/proxy.pac。',
    },
    proxyUser: {
      name: '代理用户名',
      about: '用于登录要求认证（Basic）的代理。密码由用户在设置中输入，并保存在钥匙串中。',
    },
    agentId: {
      name: '工号',
      about: '签入表单中的工号。仅在由一名坐席专用的计算机上锁定此项。',
    },
    phoneNumber: {
      name: '话机号码',
      about: '接听来电的话机。适用于话机固定在座位上的情况。',
    },
    rememberPassword: {
      name: '保存密码',
      about: '是否将密码保存在操作系统的钥匙串中。锁定为关闭时，不提供此选项。',
    },
    forceSignIn: {
      name: '强制签入',
      about: '网关提示该坐席已在别处签入（100-002）时的处理方式。',
      choices: { ask: '询问坐席是否强制签入', never: '提示坐席先在该处签出' },
    },
    wideAgentIds: {
      name: '允许 999999 以内的工号',
      about: '工号范围：启用时为 101 至 999999（网关 25.200.0 及更高版本）；关闭时为 101 至 59999。',
    },
    ivrDirectory: {
      name: 'IVR 目录',
      about:
        '第三方 IVR 及其号码，采用 JSON 格式：[{"name":"Payment line","numbers":["70093"],"prefixes":["955"]}]。可选项：dial（拨打的号码，默认为第一个号码）、passAt（join 或 key）、answerSeconds（5 至 180，默认 30）、whenLeft（return 或 nothing）。非 ASCII 字符请写成 \\u 转义形式。',
    },
    shortcut: {
      name: '快捷键',
      about: '用于传送按键的快捷键，例如 CommandOrControl+Shift+F9。',
    },
    toolbarShortcut: {
      name: '工具条快捷键',
      about: '用于显示或隐藏工具条的快捷键；留空表示没有。',
    },
    connectShortcut: {
      name: '接入 IVR 的快捷键',
      about: '把 IVR 接入与客户的通话并传送按键的快捷键；留空表示没有。',
    },
    defaultIvr: {
      name: '快捷键接入的 IVR',
      about: 'IVR 目录中的名称；留空表示上次使用的 IVR。',
    },
    busyReasons: {
      name: '示忙原因',
      about:
        '坐席示忙时可选的原因，采用 JSON 格式：[{"code":201,"name":"Training"}]。代码为网关的代码，200 至 250。',
    },
    alwaysOnTop: {
      name: '工具条置顶',
      about: '工具条是否始终显示在其他程序的窗口之上。',
    },
    theme: {
      name: '配色',
      about: '浅色或深色。',
      choices: { system: '跟随桌面', light: '浅色', dark: '深色' },
    },
    toolbarSize: {
      name: '工具条大小',
      about: '完整的工具条，或仅一行。',
      choices: { normal: '标准', compact: '紧凑：一行' },
    },
    visibleDigits: {
      name: '显示的电话号码位数',
      about: '显示电话号码末尾的位数，从 0（不显示）到 4；其余位数被遮盖。',
    },
    launchAtLogin: {
      name: '登录时启动',
      about: '用户登录电脑时在托盘中隐藏启动。',
    },
    whenNoCall: {
      name: '无通话时的工具条',
      about: '两次通话之间工具条保持不变、变为紧凑或隐藏。',
      choices: { stay: '保持不变', compact: '变为紧凑', hide: '隐藏' },
    },
    sounds: {
      name: '提示音',
      about: '按下快捷键后，是否用短促的提示音告知结果。',
    },
    soundVolume: {
      name: '提示音音量',
      about: '0 为静音，100 为最大音量。',
    },
    notifications: {
      name: '通知',
      about: '何时用桌面通知告知按下快捷键的结果。通知中不含电话号码。',
      choices: { always: '始终', hidden: '看不到工具条时', never: '从不' },
    },
    language: {
      name: '语言',
      about: '窗口、托盘和通知的语言。',
      choices: { system: '跟随操作系统', en: 'English', 'zh-CN': '简体中文' },
    },
    updateFeed: {
      name: '更新源',
      about: '更新源所在文件夹的 https 地址；留空则程序不自行更新。',
    },
    updatePin: {
      name: '允许安装的最高版本',
      about: '从更新源安装的最高版本，例如 1.4.2；留空则不限。',
    },
  },
};
