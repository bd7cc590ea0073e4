import type { WindowName } from '../../src/shared/ipc.ts';
import type { Language } from '../../src/shared/language.ts';
import type { ToolbarSize } from '../../src/shared/settings.ts';

/** A story as it is looked at. */
export interface Scene {
  readonly window: WindowName;
  readonly story: string;
  readonly language: Language;
  readonly size: ToolbarSize;
}

/**
 * The query of a window's address that makes it show the scene.
 *
 * @param now ms since the epoch that the story is told at.
 */
export function writeScene(scene: Scene, now: number): string {
  return `?${new URLSearchParams({ ...scene, now: String(now) })}`;
}

/** The scene in the query of an address, and when it is told; null when there is none. */
export function readScene(query: string): { scene: Scene; now: number } | null {
  const params = Object.fromEntries(new URLSearchParams(query));
  return params.story === undefined ? null : { scene: params as unknown as Scene, now: Number(params.now) };
}
