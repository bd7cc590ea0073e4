import { activity } from './activity.ts';
import { admin } from './admin.ts';
import { appMenu } from './app-menu.ts';
import { callActivity } from './call-activity.ts';
import { callBar } from './call-bar.ts';
import { control } from './control.ts';
import { doctor } from './doctor.ts';
import { flow } from './flow.ts';
import { flowNews } from './flow-news.ts';
import { help } from './help.ts';
import { ivrFile } from './ivr-file.ts';
import { ivrSettings } from './ivr-settings.ts';
import { keychain } from './keychain.ts';
import { language } from './language.ts';
import { life } from './life.ts';
import { look } from './look.ts';
import { network } from './network.ts';
import { notices } from './notices.ts';
import { practice } from './practice.ts';
import { retcodes } from './retcodes.ts';
import { shortcuts } from './shortcuts.ts';
import { sound } from './sound.ts';
import { tray } from './tray.ts';
import { ui } from './ui.ts';
import { update } from './update.ts';
import { welcome } from './welcome.ts';

/** English, the language every other catalogue is checked against. */
export const en = {
  ...activity,
  ...appMenu,
  ...callActivity,
  ...control,
  ...flow,
  ...flowNews,
  ...doctor,
  ...callBar,
  ...help,
  ...ivrFile,
  ...ivrSettings,
  ...keychain,
  ...language,
  ...life,
  ...look,
  ...network,
  ...notices,
  ...practice,
  ...admin,
  ...retcodes,
  ...shortcuts,
  ...sound,
  ...tray,
  ...ui,
  ...update,
  ...welcome,
} as const;
