import type { AppState } from '../../shared/state.ts';
import { keyCaps, onMac } from '../model/accelerator.ts';
import { say } from '../model/text.ts';
import { useNow } from '../model/use-now.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface ShortcutTrialProps {
  state: Pick<AppState, 'shortcutUse' | 'shortcutReach'>;
  onStop: () => void;
}

/** A test of a shortcut: what to do now, and what came of it. */
export function ShortcutTrial({ state, onStop }: ShortcutTrialProps) {
  const { shortcutUse: use, shortcutReach } = state;
  const until = use.kind === 'trying' ? use.until : 0;
  const now = useNow(use.kind === 'trying', until);
  if (use.kind === 'trying') {
    const seconds = String(Math.max(0, Math.ceil((until - now) / 1000)));
    return (
      <Banner tone="info">
        <div class="trial">
          <p>{say('shortcut.tryNow', { keys: keyCaps(use.accelerator, onMac()).join('+') })}</p>
          {/* A screen reader that counted along would hide the result. */}
          <span class="trial-time" aria-hidden="true">
            {say('shortcut.trySeconds', { seconds })}
          </span>
          <Button kind="quiet" onPress={onStop}>
            {say('shortcut.stopTest')}
          </Button>
        </div>
      </Banner>
    );
  }
  if (use.kind !== 'tried') return null;
  if (use.arrived) {
    return (
      <Banner tone="good">
        <p>{say('shortcut.arrived')}</p>
      </Banner>
    );
  }
  const isWayland = shortcutReach.kind === 'wayland';
  return (
    <Banner tone="warning" title={say('shortcut.nothing')}>
      <p>{say(isWayland ? 'shortcut.nothingWayland' : 'shortcut.nothingAdvice')}</p>
    </Banner>
  );
}
