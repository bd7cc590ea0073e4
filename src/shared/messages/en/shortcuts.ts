/** Global shortcuts: recording, trying, and what stands against one. */
export const shortcuts = {
  // What each does; also the label of its field.
  'shortcut.name.pass': 'Pass the numbers',
  'shortcut.name.connect': 'Connect the IVR and pass the numbers',
  'shortcut.name.toolbar': 'Show or hide the toolbar',

  // The field.
  'shortcut.section': 'Shortcuts and toolbar',
  'shortcut.sectionHint': 'They work in every program, also when Tonebridge is in the background.',
  'shortcut.none': 'No shortcut',
  'shortcut.record': 'Record',
  'shortcut.recordNamed': 'Record a shortcut: {action}',
  'shortcut.change': 'Change',
  'shortcut.changeNamed': 'Change the shortcut: {action}',
  'shortcut.remove': 'Remove',
  'shortcut.removeNamed': 'Remove the shortcut: {action}',
  'shortcut.test': 'Test',
  'shortcut.testNamed': 'Test the shortcut: {action}',
  'shortcut.stopTest': 'Stop',
  'shortcut.pressKeys': 'Press the keys…',
  'shortcut.held': '{keys} + …',
  'shortcut.recordHint': 'Press all keys together. Escape cancels.',
  'shortcut.recordHintClear': 'Press all keys together. Escape cancels, Backspace removes the shortcut.',
  'shortcut.onlyModifiers':
    'Only {keys} arrived. If you pressed another key with it, the system or another program keeps that combination for itself.',
  'shortcut.recorded': 'Recorded: {keys}',
  'shortcut.removed': 'The shortcut is removed.',
  'shortcut.cancelled': 'Recording cancelled.',

  // The test.
  'shortcut.tryNow': 'Press {keys} now, also in another program. Nothing is sent.',
  'shortcut.trySeconds': '{seconds} s',
  'shortcut.arrived': 'The key press arrived. The shortcut works.',
  'shortcut.nothing': 'Nothing arrived within 10 seconds.',
  'shortcut.nothingAdvice':
    'Another program or a remote desktop may keep these keys. Choose another combination and test it again.',
  'shortcut.nothingWayland':
    'Your desktop does not pass these keys on. Set up a key of the desktop as told below.',

  // Wayland.
  'shortcut.waylandTitle': 'On this desktop (Wayland) a shortcut may not arrive',
  'shortcut.waylandText':
    'The desktop decides which keys a program in the background gets. It may ask you once: allow it. Then use Test and press the keys in another program.',
  'shortcut.waylandCommand':
    'If nothing arrives: open the keyboard settings of your desktop, add a shortcut of your own and give it this command:',

  // Why a combination can't be had.
  'shortcut.modifiers': 'Ctrl or Alt',
  'shortcut.modifiersMac': 'Command, Control or Option',
  'shortcut.fault.form': 'This is not a shortcut. Hold {modifiers} and press one other key.',
  'shortcut.fault.plain':
    '{accelerator} alone would be lost to all other programs. Hold {modifiers} with it.',
  'shortcut.fault.altGr':
    'AltGr types characters, so it can’t be part of a shortcut. Use Ctrl, Alt or Shift.',
  'shortcut.fault.reserved': '{accelerator} can’t be used: it {use}',
  'shortcut.fault.clash': '{accelerator} is already the shortcut for “{action}”. Choose another one.',
  'shortcut.fault.taken': 'Another program or the system already uses {accelerator}. Choose another one.',
  'shortcut.stays': '{fault} The shortcut stays {current}.',

  // What a reserved combination does. Follows “it”.
  'shortcut.use.selectAll': 'selects everything in nearly every program.',
  'shortcut.use.copy': 'copies in nearly every program.',
  'shortcut.use.find': 'searches in nearly every program.',
  'shortcut.use.new': 'opens something new in most programs.',
  'shortcut.use.open': 'opens files in most programs.',
  'shortcut.use.print': 'prints in nearly every program.',
  'shortcut.use.quit': 'quits many programs.',
  'shortcut.use.reload': 'reloads the page in browsers.',
  'shortcut.use.save': 'saves in nearly every program.',
  'shortcut.use.newTab': 'opens a tab in browsers.',
  'shortcut.use.paste': 'pastes in nearly every program.',
  'shortcut.use.close': 'closes the window or tab in use.',
  'shortcut.use.cut': 'cuts in nearly every program.',
  'shortcut.use.undo': 'undoes or repeats in nearly every program.',
  'shortcut.use.switch': 'switches between windows.',
  'shortcut.use.switchTabs': 'switches between tabs.',
  'shortcut.use.hideWindow': 'hides the window in use.',
  'shortcut.use.screenshot': 'takes a picture of the screen.',
  'shortcut.use.settings': 'opens the settings of a program.',
  'shortcut.use.search': 'opens the search of the system.',
  'shortcut.use.taskManager': 'shows and ends running programs.',
  'shortcut.use.logOut': 'logs you out of the computer.',
  'shortcut.use.lock': 'locks the computer.',
  'shortcut.use.inputMethod': 'switches the input method.',
  'shortcut.use.desktops': 'moves windows or switches between desktops.',
  'shortcut.use.desktop': 'belongs to the desktop.',
  'shortcut.use.move': 'moves the cursor in texts.',
  'shortcut.use.back': 'goes back or forward in browsers.',
  'shortcut.use.windowMenu': 'opens the menu of the window.',
  'shortcut.use.send': 'sends messages in many programs.',
  'shortcut.use.startMenu': 'opens the start menu.',
  'shortcut.use.security': 'belongs to the system (log in, lock, restart).',
  'shortcut.use.windowsKey': 'uses the Windows key, which the system keeps for itself.',
  'shortcut.use.debugger': 'is kept by Windows for developers.',
  'shortcut.use.consoles': 'switches to a text console.',

  // Can be used, but should be known.
  'shortcut.caution.bareKey': 'This key alone then no longer works in other programs.',
  'shortcut.caution.altGr':
    'AltGr is the same as Ctrl+Alt on Windows: whoever types a character with AltGr and this key presses the shortcut, too.',
  'shortcut.caution.menu': 'Alt with a letter opens menus in many programs; this one then no longer does.',
  'shortcut.caution.option': 'Option with this key types a character; it can then no longer be typed.',

  // Standing warnings.
  'warning.shortcutTaken':
    'The shortcut {accelerator} ({action}) is taken by another program. It works again when that program lets go of it; or choose another one in Settings.',
  'warning.shortcutUnusable':
    '{accelerator} cannot be used as the shortcut ({action}). Choose another one in Settings.',
  'warning.shortcutPaused': 'The shortcuts pause while a new one is recorded in Settings.',
  'warning.shortcutTried':
    'A shortcut is being tested in Settings: for a few seconds no press does anything.',
  'warning.shortcutWayland':
    'On this desktop (Wayland) the shortcut may not arrive from other programs. Test it in Settings.',
} as const;
