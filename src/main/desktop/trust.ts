import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin } from './origin.ts';

/**
 * Tells whether a message comes from a page of this program: from one of its windows, from the main frame (not
 * a frame within), and the page that is loaded there now is one of ours.
 *
 * @param isOurs whether the contents belong to a window of this program.
 */
export function createTrust(isOurs: (contents: WebContents) => boolean) {
  return ({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean =>
    // A frame that has navigated away or is destroyed is null.
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === appOrigin &&
    isOurs(sender);
}
