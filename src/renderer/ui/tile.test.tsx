// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Tile } from './tile.tsx';

afterEach(cleanup);

describe('a tile', () => {
  it('has the colour of its tone, in full when it matters now', () => {
    const { container } = render(
      <>
        <Tile icon="phone" tone="idle" />
        <Tile icon="ringing" tone="info" strong />
      </>,
    );
    expect([...container.children].map(({ className }) => className)).toEqual([
      'tile tile-idle',
      'tile tile-info tile-strong',
    ]);
  });
});
