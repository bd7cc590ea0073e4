import { describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type EventStory, eventStories } from './data/events.ts';
import { startStage } from './stage.ts';

async function play({ events, call, block }: EventStory, answers: readonly EventStory['events'][]) {
  expect(answers.flat()).toEqual(events);
  const stage = await startStage({ quick: 10 });
  try {
    await stage.signIn();
    for (const answer of answers) {
      stage.gateway.tell(...answer);
      await until('the next poll hangs', () => stage.gateway.held('poll') === 1);
    }
    expect(stage.state().call.kind).toBe(call);
    expect(stage.state().transmitBlock?.key ?? null).toBe(block);
    expect(stage.state()).toMatchObject({ connection: { kind: 'online' }, callUnsure: false });
    // What is shown is what a press does.
    await stage.agent.transmit();
    expect(stage.gateway.seenOf('transmit')).toHaveLength(block === null ? 1 : 0);
  } finally {
    await stage.close();
  }
}

describe.each(Object.entries(eventStories))('events: %s', (_sort, stories) => {
  it.each(stories)('$title, one in each answer', (story) =>
    play(
      story,
      story.events.map((one) => [one]),
    ),
  );
  it.each(stories)('$title, all in one answer', (story) => play(story, [story.events]));
});
