import type { ShortcutReachView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';

/** Explains why a shortcut may not arrive on Wayland, and the way that works on every desktop. */
export function WaylandNote({ reach }: { reach: ShortcutReachView }) {
  if (reach.kind !== 'wayland') return null;
  const commands = [
    ['shortcut.name.pass', '--transmit'],
    ['tray.showToolbar', '--show'],
  ] as const;
  return (
    <Banner tone="info" title={say('shortcut.waylandTitle')}>
      <p>{say('shortcut.waylandText')}</p>
      <p>{say('shortcut.waylandCommand')}</p>
      <dl class="commands">
        {commands.map(([label, option]) => (
          <div key={option}>
            <dt>{say(label)}</dt>
            <dd dir="ltr">
              <code>
                {reach.command} <span class="command-option">{option}</span>
              </code>
            </dd>
          </div>
        ))}
      </dl>
    </Banner>
  );
}
