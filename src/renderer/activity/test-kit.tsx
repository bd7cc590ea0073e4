import { fireEvent, render, screen } from '@testing-library/preact';
import type { ActivityPage, ActivityQuery } from '../../shared/activity.ts';
import { type AppState, initialState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { ActivityWindow } from './activity-window.tsx';

/** Draws the activity window with everything behind it but main, which answers with these pages. */
export async function openActivity(
  answer: (query: ActivityQuery) => ActivityPage | Promise<ActivityPage>,
  state: AppState = initialState,
) {
  const main = createFakeMain(state);
  main.answerActivity(async (query) => answer(query));
  render(<ActivityWindow api={main.api} client={createStateClient(main.api)} />);
  await settle();
  const queries = () => main.asked.flatMap((asked) => (asked.verb === 'listActivity' ? [asked.query] : []));
  const news = async () => {
    main.tellActivity();
    await settle();
  };
  return { main, queries, news };
}

/** Makes a choice in one of the filters. */
export async function choose(label: string, option: string): Promise<void> {
  const select = screen.getByLabelText<HTMLSelectElement>(label);
  const found = [...select.options].find(({ text }) => text === option);
  if (!found) throw new Error(`no ${option} in ${[...select.options].map(({ text }) => text)}`);
  fireEvent.change(select, { target: { value: found.value } });
  await settle();
}

export async function press(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}
