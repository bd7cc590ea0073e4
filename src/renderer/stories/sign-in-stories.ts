import type { FormField } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import { appStory } from './app-states.ts';
import { emptySettings } from './settings-values.ts';
import type { Story, StoryHands } from './story.ts';

const submit = 'button[type=submit]';
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** The compact toolbar shows the form when it is asked for. */
async function seeForm(hands: StoryHands): Promise<void> {
  const found = await hands.see('button[type=submit], .compact-row .button');
  if (found.matches('.compact-row .button')) await hands.press('.compact-row .button');
  await hands.see(submit);
}

/** The form after main has refused it for this reason. */
function refused(name: string, field: FormField | null, told: Notice): Story {
  return {
    name,
    api: { signIn: () => Promise.resolve({ ok: false, notice: told, field }) },
    play: async (hands) => {
      await seeForm(hands);
      await hands.press(submit);
      await hands.see('.field-error, [role=alert].banner');
    },
  };
}

/** What the sign-in form can look like, besides what the state says. */
export const signInStories: readonly Story[] = [
  { name: 'sign-in-first-time', settings: emptySettings, play: seeForm },
  {
    name: 'sign-in-managed',
    state: { ...appStory('signed-out'), managed: ['agentId', 'phoneNumber', 'rememberPassword'] },
    play: seeForm,
  },
  {
    name: 'sign-in-filled',
    play: async (hands) => {
      await seeForm(hands);
      await hands.type('#field-password', 'correct horse');
    },
  },
  {
    name: 'sign-in-sent',
    api: { signIn: never },
    play: async (hands) => {
      await seeForm(hands);
      await hands.press(submit);
    },
  },
  refused('sign-in-bad-agent-id', 'agentId', notice('input.agentId', { max: '59999' })),
  refused('sign-in-bad-phone', 'phoneNumber', notice('input.phoneForm')),
  refused('sign-in-refused', null, notice('failure.tlsUnknownCa', { host: 'gateway.example.com' })),
];
