// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { SoundSection } from './sound-section.tsx';

afterEach(cleanup);

function setUp(play: () => Promise<void> = () => Promise.resolve()) {
  const edits: unknown[] = [];
  const played: unknown[][] = [];
  const draft = { ...usualSettings, sounds: false, soundVolume: 35, notifications: 'never' } as const;
  render(
    <SoundSection
      draft={draft}
      onChange={(edit) => edits.push(edit)}
      play={(...sound) => {
        played.push(sound);
        return play();
      }}
    />,
  );
  return { edits, played };
}
const listen = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('sounds and notifications', () => {
  it('shows what is set and tells each choice', () => {
    const { edits } = setUp();
    const on = screen.getByLabelText<HTMLInputElement>('Play a sound for what a press came to');
    const when = screen.getByLabelText<HTMLSelectElement>('Notifications');
    expect([on.checked, when.selectedOptions[0]?.textContent]).toEqual([false, 'Never']);
    expect(screen.getByText('35 %')).toBeDefined();
    fireEvent.click(on);
    fireEvent.input(screen.getByLabelText('Volume'), { target: { value: '80' } });
    fireEvent.change(when, { target: { value: 'always' } });
    expect(edits).toEqual([{ sounds: true }, { soundVolume: 80 }, { notifications: 'always' }]);
  });

  it('plays each sound as loud as it is set here, before it is saved', async () => {
    const { played } = setUp();
    await listen('Passed');
    await listen('Not passed or not known');
    await listen('Wrong moment');
    expect(played).toEqual([
      ['passed', 35],
      ['failed', 35],
      ['wrongMoment', 35],
    ]);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says so when the computer can’t play', async () => {
    setUp(() => Promise.reject(new Error('no device')));
    await listen('Passed');
    expect(screen.getByRole('status').textContent).toMatch(/can’t play the sound/);
  });
});
