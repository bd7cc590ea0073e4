import { useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { type Accelerators, type ShortcutAction, shortcutNames } from '../../shared/shortcuts.ts';
import type { AppState } from '../../shared/state.ts';
import { keyCaps, onMac } from '../model/accelerator.ts';
import { attempt } from '../model/api.ts';
import { fieldId } from '../model/field-error.ts';
import { useManaged } from '../model/managed.tsx';
import { say, sayNotice } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { describedBy, FieldNotes } from '../ui/text-field.tsx';
import { ShortcutTrial } from './shortcut-trial.tsx';
import { type Recording, useRecorder } from './use-recorder.ts';
import { askVerdict, useVerdict } from './use-verdict.ts';

export interface ShortcutFieldProps {
  api: Pick<TonebridgeApi, 'pauseShortcuts' | 'resumeShortcuts' | 'tryShortcut' | 'checkShortcut'>;
  action: ShortcutAction;
  /** The shortcuts as the form has them, this one among them. */
  accelerators: Accelerators;
  state: Pick<AppState, 'shortcut' | 'connectShortcut' | 'toolbarShortcut' | 'shortcutUse' | 'shortcutReach'>;
  /** Whether there may be none. */
  clearable: boolean;
  /** Left out or true where a test is offered. */
  testable?: boolean;
  onChange: (accelerator: string) => void;
  /** What main said when the form was saved. */
  error: string | undefined;
  /** When the form was last saved as it stands (ms since the epoch), else null. */
  savedAt?: number | null;
  /** Called when a recording or a test is asked for. */
  onStart?: () => void;
  /** Whether it was the last one for which that was asked, where there are several. */
  isLatest?: boolean;
}

const names = {
  pass: 'shortcut.name.pass',
  connect: 'shortcut.name.connect',
  toolbar: 'shortcut.name.toolbar',
} as const;

const readable = (accelerator: string) => keyCaps(accelerator, onMac()).join(' + ');
/** The same within a sentence. */
const inSentence = (accelerator: string) => keyCaps(accelerator, onMac()).join('+');

/** A shortcut: recorded by pressing it, judged at once, tested without doing anything. */
export function ShortcutField(props: ShortcutFieldProps) {
  const { api, action, accelerators, state, clearable, onChange } = props;
  const value = accelerators[action];
  const setting = shortcutNames[action];
  const id = fieldId(setting);
  const isManaged = useManaged(setting);
  const input = useRef<HTMLInputElement>(null);
  /** Why the last wish was refused, and when the form had been saved by then. */
  const [refusal, setRefusal] = useState<{ text: string; savedAt: number | null } | null>(null);
  /** What a screen reader is to say about the last recording. */
  const [news, setNews] = useState('');
  const verdict = useVerdict(api, action, accelerators, state[setting].registered);

  const { isLatest = true, savedAt = null, testable = true } = props;
  const refuse = (text: string) => setRefusal({ text, savedAt });
  const take = async (accelerator: string) => {
    const { fault } = await askVerdict(api, {
      action,
      accelerators: { ...accelerators, [action]: accelerator },
    });
    if (fault === null) {
      setNews(say('shortcut.recorded', { keys: inSentence(accelerator) }));
      onChange(accelerator);
      return;
    }
    const text =
      value === '' ? sayNotice(fault) : say('shortcut.stays', { fault, current: inSentence(value) });
    refuse(text);
    setNews(text);
  };
  const clear = () => {
    setNews(say('shortcut.removed'));
    onChange('');
  };
  const onEnd = (how: Recording) => {
    if (how.kind === 'recorded') void take(how.accelerator);
    else if (how.kind === 'cleared') clear();
    else setNews(say('shortcut.cancelled'));
  };
  const recorder = useRecorder({ api, use: state.shortcutUse, clearable, onEnd });
  const { recording, held, whole, lonely } = recorder;

  const start = () => {
    if (isManaged) return;
    props.onStart?.();
    setRefusal(null);
    setNews('');
    input.current?.focus();
    if (!recording) recorder.start(() => document.activeElement === input.current);
  };
  const remove = () => {
    setRefusal(null);
    clear();
    // The pressed button is gone.
    input.current?.focus();
  };
  const test = async () => {
    props.onStart?.();
    setRefusal(null);
    const result = await attempt(() => api.tryShortcut(action, value));
    if (!result.ok) refuse(sayNotice(result.notice));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (recording) return recorder.onKeyDown(event);
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    start();
  };

  // A refused wish changed nothing, so it is of no interest any more after the next one, and when all is saved. Not as
  // soon as the field is left: what moves while the mouse goes down on a button lets the click miss it.
  const shownRefusal = isLatest && refusal?.savedAt === savedAt ? refusal.text : undefined;
  const error =
    shownRefusal ?? props.error ?? (verdict.fault === null ? undefined : sayNotice(verdict.fault));
  const recordHint = say(clearable ? 'shortcut.recordHintClear' : 'shortcut.recordHint');
  const lonelyHint = lonely === '' ? null : say('shortcut.onlyModifiers', { keys: inSentence(lonely) });
  const caution = verdict.caution === null ? undefined : sayNotice(verdict.caution);
  const notes = recording ? { hint: lonelyHint ?? recordHint } : { error, hint: caution };
  const name = { action: say(names[action]) };
  const { shortcutUse } = state;
  const isTrial =
    (shortcutUse.kind === 'trying' || shortcutUse.kind === 'tried') &&
    shortcutUse.action === action &&
    shortcutUse.accelerator === value;
  return (
    <div class={isManaged ? 'field shortcut managed-field' : 'field shortcut'}>
      <label for={id}>{name.action}</label>
      <div class="shortcut-row">
        <input
          id={id}
          ref={input}
          class={recording ? 'recording' : value === '' ? 'empty' : undefined}
          readOnly
          dir="ltr"
          value={recording ? shownKeys(held, whole) : value === '' ? say('shortcut.none') : readable(value)}
          aria-invalid={notes.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy({ id, label: '', ...notes }, isManaged)}
          onClick={start}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => recording && recorder.onKeyUp(event)}
          onBlur={() => recording && recorder.onBlur()}
        />
        {!recording && (
          <>
            {!isManaged && (
              <Button
                label={say(value === '' ? 'shortcut.recordNamed' : 'shortcut.changeNamed', name)}
                onPress={start}
              >
                {say(value === '' ? 'shortcut.record' : 'shortcut.change')}
              </Button>
            )}
            {value !== '' && testable && (
              <Button label={say('shortcut.testNamed', name)} onPress={() => void test()}>
                {say('shortcut.test')}
              </Button>
            )}
            {value !== '' && clearable && !isManaged && (
              <Button kind="quiet" label={say('shortcut.removeNamed', name)} onPress={remove}>
                {say('shortcut.remove')}
              </Button>
            )}
          </>
        )}
      </div>
      <div class="shortcut-notes">
        <FieldNotes id={id} setting={setting} {...notes} />
      </div>
      <div role="status">
        <span class="visually-hidden">{recording ? notes.hint : news}</span>
        {isTrial && <ShortcutTrial state={state} onStop={() => void attempt(() => api.resumeShortcuts())} />}
      </div>
    </div>
  );
}

/** The keys that are held; an ellipsis where the last one is awaited. */
function shownKeys(held: string, whole: boolean): string {
  if (held === '') return say('shortcut.pressKeys');
  return whole ? readable(held) : say('shortcut.held', { keys: readable(held) });
}
