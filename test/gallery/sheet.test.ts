// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Picture } from './pictures.ts';
import { contactSheet } from './sheet.ts';

const picture: Picture = {
  window: 'toolbar',
  story: 'passing',
  language: 'en',
  size: 'normal',
  theme: 'dark',
  file: 'toolbar/passing.en.dark.png',
};

describe('the contact sheet', () => {
  const page = new DOMParser().parseFromString(
    contactSheet([picture, { ...picture, theme: 'light', story: 'a<b', file: 'toolbar/a.png' }]),
    'text/html',
  );

  it('shows each picture with what it is of', () => {
    const images = [...page.querySelectorAll('figure img')].map((image) => image.getAttribute('src'));
    expect(images).toEqual(['toolbar/passing.en.dark.png', 'toolbar/a.png']);
    const captions = [...page.querySelectorAll('figcaption')].map(({ textContent }) => textContent);
    expect(captions).toEqual(['passing · dark · en · normal', 'a<b · light · en · normal']);
  });

  it('offers what there is as filters', () => {
    const themes = [...page.querySelectorAll<HTMLOptionElement>('select[name=theme] option')];
    expect(themes.map(({ textContent }) => textContent)).toEqual(['all', 'dark', 'light']);
    expect(page.querySelectorAll('select')).toHaveLength(4);
  });
});
