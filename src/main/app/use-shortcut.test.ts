import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { createWarnings } from '../agent/warnings.ts';
import type { ShortcutResult } from '../desktop/shortcut.ts';
import { createUseShortcut } from './use-shortcut.ts';

function setUp(results: Record<string, ShortcutResult>) {
  const store = createAppStateStore();
  let standing: readonly Notice[] = [];
  let current: string | null = null;
  const use = createUseShortcut({
    shortcut: {
      register: (accelerator) => {
        const result = results[accelerator] ?? { ok: true };
        if (result.ok) current = accelerator;
        return result;
      },
      current: () => current,
    },
    store,
    warnings: createWarnings((warnings) => {
      standing = warnings;
    }),
    platform: 'win32',
  });
  return { use, store, standing: () => standing };
}

const taken = { ok: false, reason: 'taken' } as const;

describe('createUseShortcut', () => {
  it('shows a combination that works', () => {
    const { use, store, standing } = setUp({});
    expect(use('F9')).toBeNull();
    expect(store.get().shortcut).toEqual({ accelerator: 'F9', registered: true });
    expect(standing()).toEqual([]);
  });

  it('warns in readable words while none works, and takes the warning back', () => {
    const { use, store, standing } = setUp({ 'CommandOrControl+Shift+F9': taken });
    expect(use('CommandOrControl+Shift+F9')?.key).toBe('input.shortcutTaken');
    expect(store.get().shortcut.registered).toBe(false);
    expect(standing()).toEqual([{ key: 'warning.shortcutTaken', params: { accelerator: 'Ctrl+Shift+F9' } }]);
    expect(use('F8')).toBeNull();
    expect(standing()).toEqual([]);
  });

  it('does not blame another program for a combination that nobody can have', () => {
    const { use, standing } = setUp({ 'Alt+F4': { ok: false, reason: 'reserved' } });
    use('Alt+F4');
    expect(standing()).toEqual([{ key: 'warning.shortcutUnusable', params: { accelerator: 'Alt+F4' } }]);
  });

  it('keeps the working one and says why', () => {
    const { use, store, standing } = setUp({
      F8: taken,
      x: { ok: false, reason: 'form' },
      'Alt+F4': { ok: false, reason: 'reserved' },
    });
    use('F9');
    expect(use('F8')).toEqual({ key: 'input.shortcutTaken', params: { accelerator: 'F8', current: 'F9' } });
    expect(use('x')?.key).toBe('input.shortcutForm');
    expect(use('Alt+F4')).toEqual({
      key: 'input.shortcutReserved',
      params: { accelerator: 'Alt+F4', current: 'F9' },
    });
    expect(store.get().shortcut).toEqual({ accelerator: 'F9', registered: true });
    expect(standing()).toEqual([]);
  });
});
