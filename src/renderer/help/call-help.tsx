import { say } from '../model/text.ts';

const items = ['connect', 'waits', 'control', 'keypad', 'state'] as const;

/** What can be done with calls, and how an IVR comes into one by one key. */
export function CallHelp() {
  return (
    <section class="card stack">
      <h2>{say('help.callTitle')}</h2>
      <p>{say('help.callHint')}</p>
      <dl class="help-list">
        {items.map((item) => (
          <div key={item}>
            <dt>{say(`help.callName.${item}`)}</dt>
            <dd>{say(`help.call.${item}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
