// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { speak } from '../model/tongue.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { HelpWindow } from './help-window.tsx';

afterEach(() => {
  cleanup();
  speak({ language: 'en', locale: 'en' });
});

async function openHelp(shortcut: AppState['shortcut']) {
  const main = createFakeMain({ ...initialState, shortcut });
  render(<HelpWindow api={main.api} client={createStateClient(main.api)} />);
  await settle();
  return main;
}
const works = { accelerator: 'CommandOrControl+Shift+F9', registered: true };

describe('the help', () => {
  it('tells what there is to know under headings', async () => {
    await openHelp(works);
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Help',
      'What Tonebridge does',
      'Passing numbers',
      'What the toolbar tells you',
      'Without looking',
      'The IVR in one key',
      'Keys',
      'From the command line',
      'When something does not work',
    ]);
    expect(screen.getByText('tonebridge --transmit')).toBeDefined();
  });

  it('names the key that is set, and the button while none works', async () => {
    const main = await openHelp(works);
    const step = () => screen.getAllByRole('listitem')[2]?.textContent;
    expect(step()).toBe(
      'When the toolbar says “Three-party call”, press Ctrl+Shift+F9. It works in every program you are in.',
    );
    main.patch({ shortcut: { ...works, registered: false } });
    await settle();
    expect(step()).toBe('When the toolbar says “Three-party call”, use its button “Pass numbers”.');
    expect(document.body.textContent).not.toContain('F9');
  });

  it('leads to a call to practise with', async () => {
    const main = await openHelp(works);
    fireEvent.click(screen.getByRole('button', { name: 'Practise a call…' }));
    expect(main.asked).toEqual([{ verb: 'openWindow', name: 'practice' }]);
  });

  it('explains each state in the words of the toolbar', async () => {
    await openHelp(works);
    const said = [...document.querySelectorAll('.help-states dt')].map((term) => term.textContent);
    expect(said).toContain('Passing numbers');
    expect(said).toContain('Not known whether it worked');
    expect(screen.getByText(/“Check the call” asks the gateway again/)).toBeDefined();
  });

  it('puts the key where Chinese has it', async () => {
    speak({ language: 'zh-CN', locale: 'zh-CN' });
    await openHelp(works);
    expect(screen.getAllByRole('listitem')[2]?.textContent).toBe(
      '当工具条显示“三方通话”时，按下 Ctrl+Shift+F9。无论您正在使用哪个程序，它都有效。',
    );
  });

  it('closes by its button and by Escape', async () => {
    const main = await openHelp(works);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(main.asked).toEqual([{ verb: 'closeWindow' }, { verb: 'closeWindow' }]);
  });
});
