import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The file that makes a Linux desktop start the program at login (XDG autostart specification).
 *
 * @param env XDG_CONFIG_HOME counts only as an absolute path.
 * @param home absolute path of the user's home folder.
 */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const config = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : join(home, '.config');
  return join(config, 'autostart', 'tonebridge.desktop');
}

/** The content of the file. `command`: the program and its arguments. */
export function autostartEntry(command: readonly string[]): string {
  return `[Desktop Entry]
Type=Application
Name=Tonebridge
Comment=Passes a customer's key presses to an IVR
Comment[zh_CN]=将客户的按键传送给 IVR
Exec=${command.map(quoteArgument).join(' ')}
Icon=tonebridge
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
`;
}

/**
 * Quotes an argument for `Exec`, which is read twice (desktop entry specification): as a string, where a backslash
 * escapes, and then as arguments, where within quotes a backslash escapes again.
 */
function quoteArgument(argument: string): string {
  // A lone percent sign would be a field code.
  const literal = argument.replaceAll('%', '%%');
  const quoted = /^[\w@+=:,./%-]+$/.test(argument) ? literal : `"${literal.replace(/["`$\\]/g, '\\$&')}"`;
  return quoted
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

/** Whether a user has switched the entry off in the desktop's own settings, which keep the file. */
export function isSwitchedOff(entry: string): boolean {
  return /^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(entry);
}

/** @returns null when there is no such file, or it can't be read. */
export function readAutostart(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @throws when it can't be written. */
export function writeAutostart(file: string, entry: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // A desktop that reads half an entry would show an error at login.
  writeFileSync(`${file}.part`, entry);
  renameSync(`${file}.part`, file);
}

/** @throws when it is there and can't be removed. */
export function removeAutostart(file: string): void {
  rmSync(file, { force: true });
}
