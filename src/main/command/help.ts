/** What `--help` prints. Command lines are for scripts and administrators, so they speak English in every locale. */
export const help = `Tonebridge passes a customer's key presses to a third-party IVR in a three-party call.

Usage: tonebridge [option]

Without an option it starts, or shows its toolbar when it is running already.

  --hidden     start in the tray, without a window; nothing happens when it is running already
  --show       show the toolbar; starts Tonebridge when it is not running

For the running Tonebridge, whose shortcut, buttons and menu do the same:
  --transmit   pass the numbers
  --connect    put the IVR that the key connects into the call, and pass the numbers
  --hide       hide the toolbar
  --sign-out   sign out
  --quit       quit

  --doctor     check this computer and print a report without secrets, whether Tonebridge runs or not;
               --doctor=json (or --doctor --json) for programs
  --forget-secrets
               remove what Tonebridge keeps for this user in the keychain (passwords, sessions)

  --version    print the version
  --help       print this

The first line on the standard output says what happened. It begins with a fixed word and a colon.
Exit codes: 0 done, 1 not done (the line says why), 2 wrong command line, 3 Tonebridge is not running,
            4 not known whether it was done, 5 the report tells of a fault.
`;
