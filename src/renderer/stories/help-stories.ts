import { initialState } from '../../shared/state.ts';
import type { Story } from './story.ts';

/** What the help can look like: it names the key only while it works. */
export const helpStories: readonly Story[] = [
  {
    name: 'usual',
    state: { ...initialState, shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: true } },
  },
  {
    name: 'no-shortcut',
    state: { ...initialState, shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: false } },
  },
];
