// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormField } from '../../shared/ipc.ts';
import { SettingsFooter } from './settings-footer.tsx';
import type { SettingsForm } from './use-settings-form.ts';

afterEach(cleanup);

const idle: SettingsForm = {
  draft: null,
  dirty: false,
  busy: false,
  failure: null,
  savedAt: null,
  proxyPassword: '',
  typeProxyPassword: () => undefined,
  change: () => undefined,
  save: () => undefined,
  refuse: () => undefined,
};
const show = (form: Partial<SettingsForm>) =>
  render(<SettingsFooter form={{ ...idle, ...form }} onCancel={() => undefined} />);
const failed = (field: FormField | null) =>
  ({ ok: false, notice: { key: 'window.internal' }, field }) as const;

describe('the footer of the settings', () => {
  it('says how the values stand', () => {
    show({ dirty: true });
    expect(screen.getByRole('status').textContent).toBe('Not saved yet.');
    cleanup();
    show({ savedAt: Date.now() });
    expect(screen.getByRole('status').textContent).toMatch(/^Saved at /);
    cleanup();
    show({});
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('tells a failure that no field of the window tells', () => {
    show({ failure: failed('password') });
    expect(screen.getByRole('alert')).toBeDefined();
    cleanup();
    show({ failure: failed('gateway') });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('dims Save while it waits', () => {
    show({ busy: true });
    expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
  });
});
