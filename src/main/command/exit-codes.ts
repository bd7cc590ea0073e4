/** How a command ends, for the script that called it. Written down for users in docs/user.md; scripts rely on them. */
export const exitCodes = {
  done: 0,
  /** Nothing was done; the line says why. */
  notDone: 1,
  /** The command line was not understood. */
  usage: 2,
  notRunning: 3,
  /** It may or may not have been done. */
  unknown: 4,
  /** The report on this computer tells of a fault. */
  faults: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a caller gets: the exit code, and one line that begins with a fixed word. */
export interface Answer {
  readonly code: ExitCode;
  readonly text: string;
}
