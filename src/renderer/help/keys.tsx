import type { ShortcutView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { KeyCaps } from '../ui/key-caps.tsx';

interface KeysProps {
  shortcut: ShortcutView;
  connectShortcut: ShortcutView;
}

/** The keys there are. */
export function Keys({ shortcut, connectShortcut }: KeysProps) {
  const keys = [
    ...(shortcut.registered ? [[shortcut.accelerator, say('help.keyPass')] as const] : []),
    ...(connectShortcut.registered && connectShortcut.accelerator !== ''
      ? [[connectShortcut.accelerator, say('help.keyConnect')] as const]
      : []),
    ['F1', say('help.keyHelp')],
    ['Esc', say('help.keyClose')],
  ] as const;
  return (
    <section class="card stack">
      <h2>{say('help.keysTitle')}</h2>
      <dl class="help-list">
        {keys.map(([accelerator, text]) => (
          <div key={accelerator}>
            <dt>
              <KeyCaps accelerator={accelerator} works={true} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
