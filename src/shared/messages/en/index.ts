import { appMenu } from './app-menu.ts';
import { keychain } from './keychain.ts';
import { language } from './language.ts';
import { look } from './look.ts';
import { notices } from './notices.ts';
import { policy } from './policy.ts';
import { retcodes } from './retcodes.ts';
import { tray } from './tray.ts';
import { ui } from './ui.ts';

/** English, the language every other catalogue is checked against. */
export const en = {
  ...appMenu,
  ...keychain,
  ...language,
  ...look,
  ...notices,
  ...policy,
  ...retcodes,
  ...tray,
  ...ui,
} as const;
