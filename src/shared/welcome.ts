/** The steps of the first run, in their order. Signing in comes last: from then on real calls arrive. */
export const welcomeSteps = ['gateway', 'shortcut', 'practice', 'signIn'] as const;

export type WelcomeStep = (typeof welcomeSteps)[number];

/** What was typed and is not in the settings yet; never a password. */
export interface WelcomeDraft {
  readonly gateway?: string | undefined;
  readonly caFile?: string | undefined;
  readonly agentId?: string | undefined;
  readonly phoneNumber?: string | undefined;
}

/** Where the user is in the first run. */
export interface WelcomeProgress {
  readonly step: WelcomeStep;
  readonly draft: WelcomeDraft;
}

/** The first run as the window begins it: a step whose answer is prescribed is not among the steps. */
export interface WelcomeView extends WelcomeProgress {
  readonly steps: readonly WelcomeStep[];
}
