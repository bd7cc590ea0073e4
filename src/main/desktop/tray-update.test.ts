import { expect, it } from 'vitest';
import { type AppState, initialState, type PartyView } from '../../shared/state.ts';
import { trayModel } from './tray-model.ts';

const party: PartyView = { role: 'customer', name: null, masked: '***67' };
const ready: AppState = { ...initialState, update: { kind: 'ready', version: '2.0.0' } };
const entry = (state: AppState) =>
  trayModel(state, true).items.find((item) => item.kind === 'action' && item.action === 'restart');

it('offers to restart once an update is ready', () => {
  expect(entry(ready)).toMatchObject({ label: 'Update ready: restart to 2.0.0', enabled: true });
  expect(entry({ ...ready, call: { kind: 'ended', since: 0 } })).toMatchObject({ enabled: true });
});

it('waits for the end of a call, and says so', () => {
  expect(entry({ ...ready, call: { kind: 'talking', party, held: null, since: 0 } })).toMatchObject({
    label: 'Update ready: 2.0.0 – after the call',
    enabled: false,
  });
});

it.each<AppState['update']>([
  { kind: 'off' },
  { kind: 'waiting' },
  { kind: 'current' },
  { kind: 'available', version: '2.0.0' },
  { kind: 'downloading', version: '2.0.0' },
  { kind: 'failed', notice: { key: 'update.other' } },
])('has no entry while there is nothing to restart for (%j)', (update) => {
  expect(entry({ ...ready, update })).toBeUndefined();
});
