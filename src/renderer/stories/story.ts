import type { TonebridgeApi, WindowName } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';

/** What a person does in a window, by CSS selectors so that it holds in every language. */
export interface StoryHands {
  /** Waits until the window has drawn the element. */
  see(selector: string): Promise<Element>;
  /** Clicks it. */
  press(selector: string): Promise<void>;
  /** Replaces what a field holds. */
  type(selector: string, value: string): Promise<void>;
  /** Makes a choice in a list of choices. */
  choose(selector: string, value: string): Promise<void>;
}

/** A state that a window can be in. Whatever is left out is as in `emptyStory`. */
export interface Story {
  /** Unique in its window; also the file's name of its pictures. */
  readonly name: string;
  readonly state?: AppState;
  readonly settings?: Settings;
  /** Verbs that main answers otherwise than with its usual yes. */
  readonly api?: Partial<TonebridgeApi>;
  /** What has been done in the window since it opened. */
  readonly play?: (hands: StoryHands) => Promise<unknown>;
}

/** Every window with its stories; a window without an entry does not compile. */
export type StoryBook = Readonly<Record<WindowName, readonly Story[]>>;
