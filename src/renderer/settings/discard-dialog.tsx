import { useEffect, useRef } from 'preact/hooks';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

/** Asks before unsaved changes are lost. Escape keeps them. */
export function DiscardDialog({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
    keep.current?.focus();
  }, []);

  const goOn = () => {
    // Closing gives the focus back to what had it; taking the element away would not.
    dialog.current?.close();
    onKeep();
  };

  return (
    <dialog
      ref={dialog}
      class="dialog"
      role="alertdialog"
      aria-labelledby="discard-title"
      aria-describedby="discard-text"
      onCancel={goOn}
    >
      <div class="stack">
        <h2 id="discard-title">{say('settings.discardTitle')}</h2>
        <p id="discard-text">{say('settings.discardText')}</p>
        <div class="row">
          <Button kind="primary" buttonRef={keep} onPress={goOn}>
            {say('settings.keepEditing')}
          </Button>
          <Button onPress={onDiscard}>{say('settings.discard')}</Button>
        </div>
      </div>
    </dialog>
  );
}
