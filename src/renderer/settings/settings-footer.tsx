import type { FormField } from '../../shared/ipc.ts';
import { say, sayNotice } from '../model/text.ts';
import { clockTime } from '../model/time.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SettingsForm } from './use-settings-form.ts';

/** Fields of this window; a failure in any other place is told here. */
const own: readonly (FormField | null)[] = [
  'gateway',
  'fallbackGateways',
  'caFile',
  'clientCertFile',
  'agentId',
  'phoneNumber',
  'ivrDirectory',
  'shortcut',
  'toolbarShortcut',
  'connectShortcut',
  'busyReasons',
  'launchAtLogin',
];

/** Save and Cancel, and how the values stand. */
export function SettingsFooter({ form, onCancel }: { form: SettingsForm; onCancel: () => void }) {
  const { failure, savedAt, dirty, busy } = form;
  return (
    <footer class="settings-footer">
      {failure && !own.includes(failure.field) && (
        <Banner tone="bad" alert>
          <p>{sayNotice(failure.notice)}</p>
        </Banner>
      )}
      <div class="row">
        <p class="save-status" role="status">
          {savedAt !== null && (
            <>
              <Icon name="check" />
              <span>{say('settings.saved', { time: clockTime(savedAt) })}</span>
            </>
          )}
          {savedAt === null && dirty && <span>{say('settings.unsaved')}</span>}
        </p>
        <Button onPress={onCancel}>{say('settings.cancel')}</Button>
        <Button kind="primary" submit dimmed={busy}>
          {say(busy && form.draft !== null ? 'settings.saving' : 'settings.save')}
        </Button>
      </div>
    </footer>
  );
}
