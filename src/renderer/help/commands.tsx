import { say } from '../model/text.ts';

const commands = ['transmit', 'connect', 'show', 'hide', 'sign-out', 'quit', 'hidden', 'doctor'] as const;

/** The command line, as an agent may need it; docs/user.md has all of it. */
export function Commands() {
  return (
    <section class="card stack">
      <h2>{say('help.commandsTitle')}</h2>
      <p>{say('help.commandsHint')}</p>
      <dl class="help-list">
        {commands.map((command) => (
          <div key={command}>
            <dt>
              <code dir="ltr">tonebridge --{command}</code>
            </dt>
            <dd>{say(`help.command.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
