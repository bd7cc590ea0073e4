import { useEffect, useRef, useState } from 'preact/hooks';
import type { FlowView } from '../../shared/call-control.ts';
import type { AppState } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { outcomeWords } from './control-outcome.tsx';
import { currentStep } from './flow-steps.tsx';

type NewsState = Pick<AppState, 'flow' | 'controlOutcome'>;

interface Spoken {
  readonly text: string;
  readonly urgent: boolean;
}

/** What a screen reader is told of the flow as it stands; null for what needs no words. */
function flowWords(flow: FlowView): Spoken | null {
  switch (flow.kind) {
    case 'idle':
    case 'done':
      return flow.kind === 'done' && flow.awaitsKey
        ? { text: `${say('link.awaitsKey', { ivr: flow.ivr })}. ${say('link.awaitsKeyText')}`, urgent: false }
        : null;
    case 'running':
      return { text: currentStep(flow.steps) ?? say('link.running', { ivr: flow.ivr }), urgent: false };
    case 'wayBack':
      return { text: say('link.wayBack'), urgent: false };
    case 'failed': {
      const isIn = flow.customer === 'inConference';
      const title = say(isIn ? 'link.awaitsKey' : 'link.failedTitle', { ivr: flow.ivr });
      const place = say(`place.${flow.customer}`);
      return { text: `${title}. ${sayNotice(flow.notice)} ${place}`, urgent: true };
    }
    case 'cancelled':
      return { text: say('link.cancelled'), urgent: false };
    case 'returned':
      return { text: say('link.returned', { ivr: flow.ivr }), urgent: false };
  }
}

function controlWords({ controlOutcome: outcome }: NewsState): Spoken | null {
  const words = outcome && outcomeWords(outcome);
  if (outcome === null || words === null) return null;
  const why = outcome.notice ? ` ${sayNotice(outcome.notice)}` : '';
  return { text: `${words}${why}`, urgent: outcome.kind === 'refused' || outcome.kind === 'unknown' };
}

const idOf = ({ flow, controlOutcome: outcome }: NewsState) => ({
  flow: `${flow.kind} ${flowWords(flow)?.text ?? ''}`,
  control: outcome === null ? '' : `${outcome.control} ${outcome.kind} ${outcome.at}`,
});

/** Tells a screen reader how the flow goes on and what controls came to. What stood at the start is not told. */
export function FlowNews({ state }: { state: NewsState }) {
  const { flow, controlOutcome } = state;
  const [spoken, setSpoken] = useState<Spoken & { id: number }>({ id: 0, text: '', urgent: false });
  const before = useRef(idOf(state));
  useEffect(() => {
    const last = before.current;
    const now = idOf(state);
    before.current = now;
    const flowNews = now.flow === last.flow ? null : flowWords(flow);
    const controlNews = now.control === last.control ? null : controlWords(state);
    const news = [controlNews, flowNews].filter((one) => one !== null);
    if (news.length === 0) return;
    setSpoken(({ id }) => ({
      id: id + 1,
      text: news.map(({ text }) => text).join(' '),
      urgent: news.some(({ urgent }) => urgent),
    }));
  }, [flow, controlOutcome]);
  const line = (urgent: boolean) =>
    spoken.text !== '' && spoken.urgent === urgent && <p key={spoken.id}>{spoken.text}</p>;
  return (
    <div class="visually-hidden" data-news="flow">
      <div role="status">{line(false)}</div>
      <div role="alert">{line(true)}</div>
    </div>
  );
}
