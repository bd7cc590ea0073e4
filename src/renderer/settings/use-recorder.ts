import { useEffect, useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { ShortcutUseView } from '../../shared/state.ts';
import { heldModifiers, onMac, toAccelerator } from '../model/accelerator.ts';
import { attempt } from '../model/api.ts';

/** How a recording ended. */
export type Recording =
  | { readonly kind: 'recorded'; readonly accelerator: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'cancelled' };

/** A recorder of key combinations, to be bound to a field. */
export interface Recorder {
  /** The keys reach this window now. */
  readonly recording: boolean;
  /** What is held, as an accelerator that may still lack its last key; empty for nothing. */
  readonly held: string;
  /** Whether what is held is a whole combination. */
  readonly whole: boolean;
  /** Modifiers that were let go without another key; empty when that did not happen. */
  readonly lonely: string;
  /** @param isWanted whether the field still has the focus, asked when the keys have become free. */
  start(isWanted: () => boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  onKeyUp(event: KeyboardEvent): void;
  onBlur(): void;
}

interface RecorderParts {
  api: Pick<TonebridgeApi, 'pauseShortcuts' | 'resumeShortcuts'>;
  use: ShortcutUseView;
  /** Whether Backspace may take the shortcut away. */
  clearable: boolean;
  onEnd: (how: Recording) => void;
}

const nothing = { held: '', whole: false, lonely: '' };

/**
 * Records the keys that are pressed together. Meanwhile main lets go of the program's shortcuts, else the present one
 * would never reach the window. The combination counts when its first key is let go: while it is held, the shortcut
 * that takes its place would see it repeat.
 */
export function useRecorder({ api, use, clearable, onEnd }: RecorderParts): Recorder {
  const mac = onMac();
  const [mine, setMine] = useState(false);
  const [keys, setKeys] = useState(nothing);
  // The events of one press come faster than the drawing.
  const candidate = useRef<string | null>(null);
  /** The modifiers that were held last before the first was let go. */
  const modifiersHeld = useRef('');
  const isPaused = use.kind === 'paused';
  const recording = mine && isPaused;
  const latest = useRef({ recording, onEnd });
  latest.current = { recording, onEnd };

  const forget = () => {
    candidate.current = null;
    setKeys(nothing);
    setMine(false);
  };
  const end = (how: Recording) => {
    forget();
    void attempt(() => api.resumeShortcuts());
    onEnd(how);
  };

  // Main ends a recording that it has not heard of for long.
  useEffect(() => {
    if (!isPaused) return;
    return () => {
      if (latest.current.recording) latest.current.onEnd({ kind: 'cancelled' });
      forget();
    };
  }, [isPaused]);
  useEffect(
    () => () => {
      if (latest.current.recording) void attempt(() => api.resumeShortcuts());
    },
    [],
  );

  return {
    recording,
    ...keys,
    start: (isWanted) => {
      setKeys(nothing);
      void attempt(() => api.pauseShortcuts()).then(({ ok }) => {
        if (!ok) return;
        if (isWanted()) setMine(true);
        else void attempt(() => api.resumeShortcuts());
      });
    },
    onKeyDown: (event) => {
      const modifiers = heldModifiers(event, mac).join('+');
      if (event.key === 'Tab' && (modifiers === '' || modifiers === 'Shift')) {
        // Tab leads out of the field, as everywhere; leaving it ends the recording.
        return;
      }
      event.preventDefault();
      if (event.repeat) return;
      if (modifiers === '' && event.key === 'Escape') return end({ kind: 'cancelled' });
      if (modifiers === '' && clearable && (event.key === 'Backspace' || event.key === 'Delete')) {
        return end({ kind: 'cleared' });
      }
      const accelerator = toAccelerator(event, mac);
      candidate.current = accelerator;
      modifiersHeld.current = modifiers;
      setKeys({ held: accelerator ?? modifiers, whole: accelerator !== null, lonely: '' });
    },
    onKeyUp: (event) => {
      event.preventDefault();
      if (candidate.current !== null) return end({ kind: 'recorded', accelerator: candidate.current });
      const modifiers = heldModifiers(event, mac).join('+');
      const lonely = modifiers === '' ? modifiersHeld.current : '';
      setKeys({ held: modifiers, whole: false, lonely });
    },
    onBlur: () => end({ kind: 'cancelled' }),
  };
}
