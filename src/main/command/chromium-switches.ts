/**
 * Switches that Chromium, Electron, Node's inspector, installers and desktops add to a command line. There are more
 * than a thousand, so they are told by the families that their names form; none begins like an option of ours.
 */
const families =
  /^--(allow|app|auth|autoplay|class|cipher|data-path|disable|disk-cache|display|enable|force|gpu|gtk|headless|high-dpi|host|ignore|in-process|inspect|js-flags|lang|log|net-log|no|original-process|ozone|password-store|proxy|remote-debugging|renderer|ssl|tls|touch|trace|updated|use|user-agent|user-data-dir|v|vmodule|wayland|window-position|xdg)(?=[-=]|$)/;

/** What the macOS Finder once added. */
const processNumber = /^-psn_/;

/** Whether an argument is for the runtime and not for this program. */
export function isRuntimeSwitch(argument: string): boolean {
  return families.test(argument) || processNumber.test(argument);
}
