// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { openToolbar } from './test-kit.tsx';

afterEach(cleanup);

it.each(['normal', 'compact'] as const)(
  'says in the %s toolbar that closing is not quitting',
  async (size) => {
    const story = appStory('no-call', 0);
    const { main, patch } = await openToolbar({ ...story, look: { ...story.look, toolbarSize: size } });
    expect(screen.queryByText('Tonebridge keeps running')).toBeNull();
    await patch({ closeHint: true });
    const hint = screen.getByText('Tonebridge keeps running').closest('[role=alert]');
    expect(hint?.textContent).toMatch(/Closing only hides the toolbar/);
    const inHint = [...(hint?.querySelectorAll('button') ?? [])];
    expect(inHint.map((each) => each.textContent)).toEqual(['Hide it', 'Quit Tonebridge']);
    expect(document.activeElement).toBe(inHint[0]);
    for (const each of inHint) fireEvent.click(each);
    expect(main.asked.map(({ verb }) => verb)).toEqual(['closeWindow', 'quit']);
    await patch({ closeHint: false });
    expect(screen.queryByText('Tonebridge keeps running')).toBeNull();
  },
);
