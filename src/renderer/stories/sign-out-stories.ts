import { notice } from '../../shared/notice.ts';
import { appStory } from './app-states.ts';
import type { Story, StoryHands } from './story.ts';

/** The compact toolbar shows who is signed in when it is asked for. */
async function seeAgent(hands: StoryHands): Promise<void> {
  const opener = '.compact-tools [aria-expanded=false]';
  const found = await hands.see(`.agent-bar, ${opener}`);
  if (found.matches(opener)) await hands.press(opener);
  await hands.see('.agent-bar');
}

/** What signing out can look like, besides what the state says. */
export const signOutStories: readonly Story[] = [
  { name: 'agent-open', state: appStory('no-call'), play: seeAgent },
  {
    name: 'sign-out-refused',
    state: appStory('conference'),
    api: { signOut: async () => ({ ok: false, notice: notice('retcode.100-010'), field: null }) },
    play: async (hands) => {
      await seeAgent(hands);
      await hands.press('.agent-bar .button');
      await hands.see('[role=alert].banner');
    },
  },
];
