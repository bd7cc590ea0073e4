// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import type { AboutView, UpdateView } from '../../shared/update.ts';
import { AboutSection } from './about-section.tsx';

afterEach(cleanup);

function show(update: UpdateView, about: Partial<AboutView> = {}, answer: VerbResult = { ok: true }) {
  const asked: string[] = [];
  const verb = (name: string) => () => {
    asked.push(name);
    return Promise.resolve(answer);
  };
  const state = { about: { version: '1.2.3', buildKind: 'signed', licences: '', ...about }, update } as const;
  render(
    <AboutSection
      api={{ checkUpdate: verb('checkUpdate'), restartToUpdate: verb('restartToUpdate') }}
      state={state}
    />,
  );
  return asked;
}
const text = () => document.body.textContent ?? '';

it.each<[AboutView['buildKind'], RegExp]>([
  ['development', /This is a development build/],
  ['unsigned', /This build is not signed/],
])('says that it is a build of the kind %s', (buildKind, said) => {
  show({ kind: 'off' }, { buildKind, licences: '/opt/Tonebridge/THIRD-PARTY.txt' });
  expect(text()).toMatch(said);
  expect(text()).toMatch(/Version 1\.2\.3.*\/opt\/Tonebridge\/THIRD-PARTY\.txt/);
});

it('offers nothing to press where the organisation gives out updates', () => {
  show({ kind: 'off' });
  expect(text()).toContain('Updates are given out by your organisation.');
  expect(text()).not.toMatch(/development|not signed|Licences/);
  expect(screen.queryByRole('button')).toBeNull();
});

it.each<[UpdateView, string]>([
  [{ kind: 'waiting' }, 'Looks for updates by itself.'],
  [{ kind: 'checking' }, 'Looking for an update…'],
  [{ kind: 'current' }, 'There is no newer version for this computer.'],
  [{ kind: 'available', version: '2.0.0' }, 'Version 2.0.0 is available. Your administrator installs it.'],
  [{ kind: 'downloading', version: '2.0.0' }, 'Version 2.0.0 is being fetched…'],
  [{ kind: 'failed', notice: { key: 'update.checksum' } }, 'damaged or not the right one'],
])('says what is known (%j), and looks again when asked', (update, said) => {
  const asked = show(update);
  expect(document.querySelector('[aria-live=polite]')?.textContent).toContain(said);
  fireEvent.click(screen.getByRole('button', { name: 'Look for an update' }));
  expect(asked).toEqual(['checkUpdate']);
});

it('restarts into an update that is ready, and says why not now', async () => {
  const inCall = { ok: false, notice: { key: 'update.inCall' }, field: null } as const;
  const asked = show({ kind: 'ready', version: '2.0.0' }, {}, inCall);
  expect(text()).toContain('Version 2.0.0 is ready. It is installed when Tonebridge ends.');
  fireEvent.click(screen.getByRole('button', { name: 'Restart to update' }));
  expect(await screen.findByText('Not during a call. Restart after it.')).toBeTruthy();
  expect(asked).toEqual(['restartToUpdate']);
});
