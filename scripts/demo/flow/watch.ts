import type { Page } from 'playwright-core';
import type { FlowView } from '../../../src/shared/call-control.ts';
import { format } from '../../../src/shared/messages/format.ts';
import type { AppState } from '../../../src/shared/state.ts';
import type { Narrator } from '../narrator.ts';
import type { Seen } from './evidence.ts';

/** The state that the program's windows draw. */
export async function appState(toolbar: Page): Promise<AppState> {
  return toolbar.evaluate(async () => (await window.tonebridge.getState()).state);
}

/** Where a flow is, in a word or two. */
export function flowWords(flow: FlowView): string {
  switch (flow.kind) {
    case 'running':
      return `running: ${flow.steps.find(({ state }) => state === 'current')?.name ?? 'begins'}`;
    case 'wayBack':
      return `way back: ${flow.doing}`;
    case 'failed':
      return `failed, customer ${flow.customer}`;
    default:
      return flow.kind;
  }
}

function tells(flow: FlowView): string {
  const notice = flow.kind === 'failed' || flow.kind === 'wayBack' ? flow.notice : null;
  return notice ? format(notice) : '';
}

/** Tells one state of a flow from the next, and from the same words about another flow. */
export function flowMark(flow: FlowView): string {
  const time = 'at' in flow ? flow.at : 'since' in flow ? flow.since : 0;
  return `${flowWords(flow)} ${tells(flow)} ${time}`;
}

/**
 * Takes a picture at each turn of the flow, until told that it is over.
 * @param before mark of the flow before the key was pressed: what an earlier one left on the toolbar
 */
export async function watchFlow(
  toolbar: Page,
  narrator: Narrator,
  name: string,
  before: string,
  isOver: () => boolean,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let last = before; ; ) {
    const over = isOver();
    const { flow } = await appState(toolbar);
    const mark = flowMark(flow);
    if (mark !== last) {
      last = mark;
      const [words, told] = [flowWords(flow), tells(flow)];
      const picture = await narrator.picture(toolbar, `${name}-${words.replace(/\W+/g, '-')}`);
      seen.push({ flow: words, told, picture });
      narrator.say(`The toolbar: ${words}${told ? ` – ${told}` : ''}`);
    }
    if (over) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
