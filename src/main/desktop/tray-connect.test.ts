import { expect, it } from 'vitest';
import { type AppState, initialState } from '../../shared/state.ts';
import { trayModel } from './tray-model.ts';

const ready: AppState = {
  ...initialState,
  session: { kind: 'signedIn', agentId: '101', agentState: 'talking' },
  connection: { kind: 'online' },
  connect: { ivr: 'Payment line', block: null, ivrs: [] },
};
const entry = (state: AppState) =>
  trayModel(state, true).items.find(
    (item) => item.kind === 'action' && (item.action === 'connect' || item.action === 'cancelConnect'),
  );

it('connects an IVR, says why it can’t, and offers nothing where there is none', () => {
  const connectShortcut = { accelerator: 'Ctrl+F8', registered: true };
  const found = { action: 'connect', label: 'Connect Payment line', enabled: true, accelerator: 'Ctrl+F8' };
  expect(entry({ ...ready, connectShortcut })).toMatchObject(found);
  const block = { key: 'control.noCustomer' } as const;
  expect(entry({ ...ready, connect: { ...ready.connect, block } })).toMatchObject({
    label: 'Connect Payment line – No customer is on the line.',
    enabled: false,
  });
  expect(entry(initialState)).toBeUndefined();
});

it('cancels while it connects, and says what is going on', () => {
  const flow = {
    kind: 'running',
    ivr: 'Payment line',
    steps: [],
    since: 1,
    stepSince: 1,
    waitsUntil: null,
    cancellable: true,
    waitsForGateway: false,
  } as const;
  const state: AppState = { ...ready, flow };
  expect(entry(state)).toMatchObject({ action: 'cancelConnect', enabled: true });
  expect(trayModel(state, true).tooltip).toContain('Payment line is being connected');
  const held = { ...ready, warnings: [{ key: 'warning.customerHeld' } as const] };
  expect(trayModel(held, true)).toMatchObject({
    icon: 'problem',
    tooltip: expect.stringContaining('still on hold'),
  });
});
