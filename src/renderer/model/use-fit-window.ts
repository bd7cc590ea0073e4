import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';

const least = 40;
const most = 2000;

/**
 * Keeps the window as tall as its content.
 *
 * @param api tells main the height, in CSS pixels.
 * @returns the ref for the element that holds all content.
 */
export function useFitWindow(api: Pick<TonebridgeApi, 'fitWindow'>) {
  const content = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = content.current;
    if (element === null) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.min(most, Math.max(least, Math.ceil(element.getBoundingClientRect().height)));
      if (height === told) return;
      told = height;
      // A window that can't be resized scrolls instead, so there is nothing to tell the agent.
      api.fitWindow(height).catch(() => undefined);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [api]);

  return content;
}
