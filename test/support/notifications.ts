import { type ChildProcess, spawn } from 'node:child_process';

/** A notification that a program has asked the desktop for. */
export interface AskedFor {
  readonly title: string;
  readonly body: string;
  /** 0 low, 1 normal, 2 critical: stays until it is seen. */
  readonly urgency: number;
}

/** Listens on the session bus to what goes to the desktop's notification service. */
export interface NotificationWatch {
  /** In the order in which they were asked for. */
  shown(): AskedFor[];
  /** How many were taken back. */
  takenBack(): number;
  stop(): void;
}

const service = 'org.freedesktop.Notifications';

/** Listens from the moment it resolves. Source of the calls: Desktop Notifications Specification 1.2. */
export async function watchNotifications(): Promise<NotificationWatch> {
  const monitor = spawn('dbus-monitor', ['--session', `interface='${service}',type='method_call'`]);
  let heard = '';
  await new Promise<void>((resolve, reject) => {
    monitor.once('error', reject);
    monitor.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      resolve();
    });
  });
  const calls = (member: string) =>
    heard.split(/^(?=method call )/m).filter((call) => call.includes(`member=${member}\n`));
  return {
    shown: () => calls('Notify').map(readNotify),
    takenBack: () => calls('CloseNotification').length,
    stop: () => stopProcess(monitor),
  };
}

/** The arguments are name, replaced id, icon, title, body, actions, hints, time-out. */
function readNotify(call: string): AskedFor {
  const [, , title = '', body = ''] = [...call.matchAll(/^ {3}string "(.*)"$/gm)].map(([, text]) => text);
  const urgency = /string "urgency"\s+variant\s+byte (\d)/.exec(call)?.[1];
  return { title, body, urgency: Number(urgency) };
}

function stopProcess(child: ChildProcess): void {
  child.kill('SIGTERM');
}
