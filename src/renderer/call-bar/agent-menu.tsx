import { useEffect, useRef } from 'preact/hooks';
import type { AgentStateView, AppState } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { type AgentChoice, agentChoices, type StateApi } from './agent-choices.ts';

interface AgentMenuProps {
  state: Pick<AppState, 'readiness' | 'controls'>;
  agentState: AgentStateView;
  api: StateApi;
  onClose: () => void;
}

/** Ready, busy with a reason, wrap-up: arrow keys, Enter, Escape. What can't be taken now says why. */
export function AgentMenu({ state, agentState, api, onClose }: AgentMenuProps) {
  const { failure, run } = useVerb();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  useEffect(
    () => (items().find((item) => item.getAttribute('aria-checked') === 'true') ?? items()[0])?.focus(),
    [],
  );

  const take = async (choice: AgentChoice) => {
    if (state.controls[choice.control].block !== null) return;
    const result = await run(() => choice.take(api));
    if (result?.ok) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {failure && <FailureBanner failure={failure} />}
      <div class="agent-menu" role="menu" ref={menu} onKeyDown={onKeyDown} aria-label={say('state.choose')}>
        {agentChoices(state, agentState).map((choice) => {
          const { block } = state.controls[choice.control];
          return (
            <button
              key={choice.id}
              type="button"
              class="agent-choice"
              role="menuitemradio"
              aria-checked={choice.isCurrent}
              aria-disabled={block === null ? undefined : 'true'}
              title={block === null ? undefined : sayNotice(block)}
              tabIndex={-1}
              onClick={() => void take(choice)}
            >
              <span class={`dot dot-${choice.control}`} aria-hidden="true" />
              <span class="agent-choice-name">{choice.label}</span>
              {choice.isCurrent && <Icon name="check" />}
            </button>
          );
        })}
      </div>
    </>
  );
}
