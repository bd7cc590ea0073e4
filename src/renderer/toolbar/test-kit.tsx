import { act, render } from '@testing-library/preact';
import type { Settings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';
import { ManagedByState } from '../model/managed.tsx';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { ToolbarWindow } from './toolbar-window.tsx';

/** Lets promises settle and the result be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let round = 0; round < 5; round += 1) await Promise.resolve();
  });
}

/** Draws the toolbar window with everything behind it but main. */
export async function openToolbar(state: AppState, settings?: Settings) {
  const main = createFakeMain(state, settings);
  const client = createStateClient(main.api);
  const view = render(
    <ManagedByState client={client}>
      <ToolbarWindow api={main.api} client={client} />
    </ManagedByState>,
  );
  await settle();
  const patch = async (change: Partial<AppState>) => {
    main.patch(change);
    await settle();
  };
  return { main, view, patch };
}
