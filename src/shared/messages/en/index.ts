import { activity } from './activity.ts';
import { admin } from './admin.ts';
import { appMenu } from './app-menu.ts';
import { help } from './help.ts';
import { keychain } from './keychain.ts';
import { language } from './language.ts';
import { look } from './look.ts';
import { notices } from './notices.ts';
import { practice } from './practice.ts';
import { retcodes } from './retcodes.ts';
import { sound } from './sound.ts';
import { tray } from './tray.ts';
import { ui } from './ui.ts';
import { welcome } from './welcome.ts';

/** English, the language every other catalogue is checked against. */
export const en = {
  ...activity,
  ...appMenu,
  ...help,
  ...keychain,
  ...language,
  ...look,
  ...notices,
  ...practice,
  ...admin,
  ...retcodes,
  ...sound,
  ...tray,
  ...ui,
  ...welcome,
} as const;
