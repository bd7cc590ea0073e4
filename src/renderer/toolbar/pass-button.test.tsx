// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { PassButton } from './pass-button.tsx';

afterEach(cleanup);

const show = (story: string, compact = false) => {
  const onPress = vi.fn();
  render(<PassButton state={appStory(story)} onPress={onPress} compact={compact} />);
  return { onPress, button: screen.getByRole('button') };
};

describe('the button that passes numbers', () => {
  it.each([
    ['conference', 'pass-ready', null],
    ['sending', 'pass-busy', null],
    ['passing', 'pass-again', null],
    ['talking', 'pass-blocked', 'true'],
  ])('looks as the key is: %s', (story, look, disabled) => {
    const { button } = show(story);
    expect(button.classList).toContain(look);
    expect(button.getAttribute('aria-disabled')).toBe(disabled);
  });

  it.each([false, true])(
    'is named by what it does, its key and what to know about it; compact: %s',
    (compact) => {
      const { button } = show('conference', compact);
      expect(button.textContent).toBe('Pass numbersCtrl+Shift+F9The customer’s keys go to Payment line.');
      expect(button.hasAttribute('aria-label')).toBe(false);
    },
  );

  it('in the compact size tells the rest as a tooltip', () => {
    expect(show('talking', true).button.title).toMatch(/two-party call/);
  });

  it('delivers every press, for main to judge', () => {
    const { button, onPress } = show('talking');
    fireEvent.click(button);
    fireEvent.click(button);
    expect(onPress).toHaveBeenCalledTimes(2);
  });
});
