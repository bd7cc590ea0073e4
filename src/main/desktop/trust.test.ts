import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { createTrust } from './trust.ts';

const frameOf = (origin: string) => ({ origin }) satisfies Pick<WebFrameMain, 'origin'> as WebFrameMain;
const contentsOf = (mainFrame: WebFrameMain) =>
  ({ mainFrame }) satisfies Pick<WebContents, 'mainFrame'> as WebContents;

describe('createTrust', () => {
  const mainFrame = frameOf('tonebridge://app');
  const sender = contentsOf(mainFrame);
  const isTrusted = createTrust((contents) => contents === sender);

  it('trusts the main frame of a window of ours', () => {
    expect(isTrusted({ sender, senderFrame: mainFrame })).toBe(true);
  });

  it('does not trust a frame within it, nor one that is gone', () => {
    expect(isTrusted({ sender, senderFrame: frameOf('tonebridge://app') })).toBe(false);
    expect(isTrusted({ sender, senderFrame: null })).toBe(false);
  });

  it('does not trust other contents', () => {
    expect(isTrusted({ sender: contentsOf(mainFrame), senderFrame: mainFrame })).toBe(false);
  });

  it.each(['https://app', 'tonebridge://app.evil', 'tonebridge://', 'null', 'file://'])(
    'does not trust %s',
    (origin) => {
      const frame = frameOf(origin);
      const own = contentsOf(frame);
      expect(createTrust(() => true)({ sender: own, senderFrame: frame })).toBe(false);
    },
  );
});
