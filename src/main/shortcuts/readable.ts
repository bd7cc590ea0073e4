/**
 * A combination as the keys are labelled, for a sentence.
 *
 * @param accelerator in Electron's form, in any spelling.
 */
export function readable(accelerator: string, platform: NodeJS.Platform): string {
  const mac = platform === 'darwin';
  const labels: Readonly<Record<string, string>> = {
    commandorcontrol: mac ? 'Command' : 'Ctrl',
    cmdorctrl: mac ? 'Command' : 'Ctrl',
    control: mac ? 'Control' : 'Ctrl',
    super: mac ? 'Command' : 'Win',
    meta: mac ? 'Command' : 'Win',
    alt: mac ? 'Option' : 'Alt',
  };
  const label = (part: string) => labels[part.toLowerCase()] ?? part;
  // A plus at the end is the key itself.
  return accelerator
    .split(/\+(?=.)/)
    .map(label)
    .join('+');
}
