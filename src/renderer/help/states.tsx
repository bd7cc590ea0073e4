import { say } from '../model/text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

type Tone = 'good' | 'bad' | 'warning' | 'plain';

const states = [
  ['outcome.passing', 'help.state.passing', 'check', 'good'],
  ['outcome.refused', 'help.state.refused', 'refused', 'bad'],
  ['outcome.notSent', 'help.state.notSent', 'offline', 'warning'],
  ['outcome.unknown', 'help.state.unknown', 'question', 'warning'],
  ['outcome.blocked', 'help.state.blocked', 'info', 'plain'],
  ['unsure.title', 'help.state.unsure', 'question', 'warning'],
  ['connection.reconnecting', 'help.state.reconnecting', 'sync', 'warning'],
] as const satisfies readonly (readonly [string, string, IconName, Tone])[];

/** Each state under the words and the drawing that the toolbar has for it, and what to do. */
export function States() {
  return (
    <section class="card stack">
      <h2>{say('help.statesTitle')}</h2>
      <dl class="help-states">
        {states.map(([title, meaning, icon, tone]) => (
          <div key={title}>
            <dt class={`help-${tone}`}>
              <Icon name={icon} />
              <span>{say(title)}</span>
            </dt>
            <dd>{say(meaning, { check: say('unsure.check') })}</dd>
          </div>
        ))}
      </dl>
      <p class="help-note">{say('help.trayNote')}</p>
    </section>
  );
}
