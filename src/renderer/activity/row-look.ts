import type { AuditEntry } from '../../shared/audit-entry.ts';
import type { IconName } from '../ui/icon.tsx';

type Look = readonly [icon: IconName, tone: 'good' | 'warning' | 'bad' | 'accent' | 'muted'];

/** How each kind of entry is drawn; the same drawings as in the toolbar. */
export const rowLooks: Readonly<Record<AuditEntry['kind'], Look>> = {
  signedIn: ['signIn', 'muted'],
  resumed: ['signIn', 'muted'],
  forcedSignIn: ['signIn', 'warning'],
  signInRefused: ['refused', 'bad'],
  signedOut: ['signOut', 'muted'],
  sessionEnded: ['offline', 'warning'],
  conferenceBegan: ['conference', 'accent'],
  conferenceEnded: ['ended', 'muted'],
  transmitPressed: ['question', 'warning'],
  transmitBlocked: ['info', 'muted'],
  transmitPassed: ['check', 'good'],
  transmitRefused: ['refused', 'bad'],
  transmitNotSent: ['offline', 'bad'],
  transmitUnknown: ['question', 'warning'],
  control: ['info', 'muted'],
  flowStarted: ['conference', 'accent'],
  flowStep: ['check', 'muted'],
  flowDone: ['check', 'good'],
  flowFailed: ['refused', 'bad'],
  flowCancelled: ['ended', 'muted'],
  flowReturned: ['ended', 'muted'],
  lost: ['warning', 'warning'],
};
