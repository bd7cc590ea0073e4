/**
 * The command that starts this program, or reaches the running one, as it is typed.
 *
 * @param program.executable absolute path of the running executable.
 */
export function startCommand(program: {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether this is an installed program; others are started by their tools. */
  readonly packaged: boolean;
  readonly executable: string;
}): string {
  // The executable of an AppImage lies in a folder that is gone after the program ends.
  const path = program.env.APPIMAGE || (program.packaged ? program.executable : 'tonebridge');
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
