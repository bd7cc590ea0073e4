// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { speak } from '../model/tongue.ts';
import { LanguageSection } from './language-section.tsx';

afterEach(() => {
  cleanup();
  speak(initialState.look);
});

const options = () =>
  [...screen.getByRole<HTMLSelectElement>('combobox').options].map(({ text, lang }) => [text, lang]);

it('offers the operating system’s language and each by its own name, in every language', () => {
  const chosen: string[] = [];
  const section = () => <LanguageSection value="system" onChange={(language) => chosen.push(language)} />;
  const { rerender } = render(section());
  expect(options()).toEqual([
    ['As the operating system', ''],
    ['English', 'en'],
    ['简体中文', 'zh-CN'],
  ]);
  fireEvent.change(screen.getByLabelText('Language of the windows'), { target: { value: 'zh-CN' } });
  expect(chosen).toEqual(['zh-CN']);

  speak({ language: 'zh-CN', locale: 'zh-CN' });
  rerender(section());
  expect(options().map(([text]) => text)).toEqual(['跟随操作系统', 'English', '简体中文']);
});
