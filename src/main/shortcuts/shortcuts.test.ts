import { describe, expect, it } from 'vitest';
import { recordingLog } from '../desktop/testing/recording-log.ts';
import { createHeldKeys } from './held-keys.ts';
import { createShortcuts } from './shortcuts.ts';
import { fakeKeys } from './testing/fake-keys.ts';

function setUp(...taken: string[]) {
  const keys = fakeKeys(...taken);
  const { log } = recordingLog();
  const held = createHeldKeys({ system: keys.system, onPress: () => {}, asksUser: false, log });
  return { keys, shortcuts: createShortcuts(held, 'linux') };
}

const taken = { kind: 'taken' } as const;

describe('createShortcuts', () => {
  it('knows what each combination does', () => {
    const { keys, shortcuts } = setUp();
    shortcuts.adopt({ pass: 'CommandOrControl+Shift+F9', connect: '', toolbar: 'F8' });
    expect(keys.held()).toEqual(['Control+Shift+F9', 'F8']);
    expect(shortcuts.actionOf('Control+Shift+F9')).toBe('pass');
    expect(shortcuts.actionOf('F8')).toBe('toolbar');
    expect(shortcuts.actionOf('F7')).toBeNull();
    expect(shortcuts.standing('pass')).toEqual({ accelerator: 'CommandOrControl+Shift+F9', fault: null });
  });

  it('takes no second shortcut where none is set', () => {
    const { keys, shortcuts } = setUp();
    shortcuts.adopt({ pass: 'F9', connect: '', toolbar: '' });
    expect(keys.held()).toEqual(['F9']);
    expect(shortcuts.standing('toolbar')).toEqual({ accelerator: '', fault: null });
  });

  it('starts with what it can have, and gets the rest once it is free', () => {
    const { keys, shortcuts } = setUp('F9');
    shortcuts.adopt({ pass: 'F9', connect: '', toolbar: 'F8' });
    expect(keys.held()).toEqual(['F8']);
    expect(shortcuts.standing('pass')).toEqual({ accelerator: 'F9', fault: taken });
    shortcuts.retry();
    expect(keys.held()).toEqual(['F8']);
    keys.taken.clear();
    shortcuts.retry();
    expect(keys.held()).toEqual(['F8', 'F9']);
    expect(shortcuts.standing('pass').fault).toBeNull();
  });

  it('starts with the first of two that are the same', () => {
    const { keys, shortcuts } = setUp();
    shortcuts.adopt({ pass: 'Ctrl+F9', connect: '', toolbar: 'CommandOrControl+F9' });
    expect(keys.held()).toEqual(['Control+F9']);
    expect(shortcuts.standing('pass').fault).toBeNull();
    expect(shortcuts.standing('toolbar').fault).toEqual({ kind: 'clash', with: 'pass' });
    expect(shortcuts.actionOf('Control+F9')).toBe('pass');
  });

  it('never asks the system for what it must not have', () => {
    const { keys, shortcuts } = setUp();
    shortcuts.adopt({ pass: 'Alt+F4', connect: '', toolbar: 'nonsense' });
    expect(keys.held()).toEqual([]);
    expect(shortcuts.standing('pass').fault).toEqual({ kind: 'reserved', use: 'shortcut.use.close' });
    expect(shortcuts.standing('toolbar').fault).toEqual({ kind: 'form' });
  });

  describe('a change', () => {
    it('puts the new ones in place and frees the old ones', () => {
      const { keys, shortcuts } = setUp();
      shortcuts.adopt({ pass: 'F9', connect: '', toolbar: 'F8' });
      expect(shortcuts.change({ pass: 'F10', connect: '', toolbar: '' })).toBeNull();
      expect(keys.held()).toEqual(['F10']);
    });

    it('lets the two be exchanged', () => {
      const { keys, shortcuts } = setUp();
      shortcuts.adopt({ pass: 'F9', connect: '', toolbar: 'F8' });
      expect(shortcuts.change({ pass: 'F8', connect: '', toolbar: 'F9' })).toBeNull();
      expect(keys.held()).toEqual(['F9', 'F8']);
      expect(shortcuts.actionOf('F8')).toBe('pass');
    });

    it('leaves everything as it was when one can not be had', () => {
      const { keys, shortcuts } = setUp('F7');
      shortcuts.adopt({ pass: 'F9', connect: '', toolbar: 'F8' });
      expect(shortcuts.change({ pass: 'F10', connect: '', toolbar: 'F7' })).toEqual({
        action: 'toolbar',
        fault: taken,
      });
      expect(keys.held()).toEqual(['F9', 'F8']);
      expect(shortcuts.actionOf('F9')).toBe('pass');
    });

    it.each([
      [
        'the first',
        { pass: 'F8', connect: '', toolbar: 'F8' },
        { action: 'pass', fault: { kind: 'clash', with: 'toolbar' } },
      ],
      [
        'the second',
        { pass: 'F9', connect: '', toolbar: 'F9' },
        { action: 'toolbar', fault: { kind: 'clash', with: 'pass' } },
      ],
      ['a form', { pass: 'F9', connect: '', toolbar: 'Q' }, { action: 'toolbar', fault: { kind: 'plain' } }],
    ])('is refused for the one that was changed: %s', (_, wanted, refusal) => {
      const { keys, shortcuts } = setUp();
      shortcuts.adopt({ pass: 'F9', connect: '', toolbar: 'F8' });
      expect(shortcuts.change(wanted)).toEqual(refusal);
      expect(keys.held()).toEqual(['F9', 'F8']);
    });

    it('is not refused for what is not changed', () => {
      const { keys, shortcuts } = setUp('F9');
      shortcuts.adopt({ pass: 'F9', connect: '', toolbar: '' });
      expect(shortcuts.change({ pass: 'F9', connect: '', toolbar: 'F8' })).toBeNull();
      expect(keys.held()).toEqual(['F8']);
      expect(shortcuts.standing('pass').fault).toEqual(taken);
    });

    it('takes another spelling for the same', () => {
      const { keys, shortcuts } = setUp();
      shortcuts.adopt({ pass: 'Ctrl+Shift+F9', connect: '', toolbar: '' });
      expect(shortcuts.change({ pass: 'Shift+Control+F9', connect: '', toolbar: '' })).toBeNull();
      expect(keys.held()).toEqual(['Control+Shift+F9']);
      expect(shortcuts.standing('pass').accelerator).toBe('Shift+Control+F9');
    });
  });
});
