import type { FlowView } from '../../shared/call-control.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { say, sayNotice } from '../model/text.ts';
import { clockTime } from '../model/time.ts';
import { useVerb, type VerbRun } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type ConnectState, showsConnect } from './connect-row.tsx';
import type { WaitState } from './customer-waits.tsx';
import { currentStep, FlowSteps } from './flow-steps.tsx';
import { TimeLeft } from './time-left.tsx';

type FlowApi = Pick<TonebridgeApi, 'startFlow' | 'cancelFlow'>;
type FlowCardState = ConnectState & WaitState;
type Flow<Kind extends FlowView['kind']> = Extract<FlowView, { kind: Kind }>;

interface PartProps<Kind extends FlowView['kind']> {
  flow: Flow<Kind>;
  api: FlowApi;
  verb: VerbRun;
}

function Running({ flow, api, verb }: PartProps<'running'>) {
  const { ivr, steps, waitsUntil, cancellable, waitsForGateway } = flow;
  return (
    <div class="flow-card flow-running">
      <div class="flow-head">
        <h2 title={ivr}>{say('link.running', { ivr })}</h2>
        <Button
          dimmed={!cancellable || verb.busy}
          label={say(cancellable ? 'link.cancelHint' : 'link.cancelling')}
          onPress={() => cancellable && void verb.run(() => api.cancelFlow())}
        >
          {say(cancellable ? 'link.cancel' : 'link.cancelling')}
        </Button>
      </div>
      <FlowSteps steps={steps} />
      <p class="flow-now">
        <span>{currentStep(steps)}</span>
        {waitsUntil !== null && !waitsForGateway && <TimeLeft until={waitsUntil} />}
      </p>
      {waitsForGateway && <WaitsForGateway />}
    </div>
  );
}

function WaitsForGateway() {
  return (
    <p class="flow-waits">
      <Icon name="broken" />
      <span>{say('link.waitsForGateway')}</span>
    </p>
  );
}

function WayBack({ flow }: { flow: Flow<'wayBack'> }) {
  return (
    <div class="flow-card flow-back">
      <div class="flow-head">
        <Icon name="back" />
        <h2>{say('link.wayBack')}</h2>
      </div>
      <p class="flow-now">{say(`link.doing.${flow.doing}`)}</p>
      {flow.notice && <p>{sayNotice(flow.notice)}</p>}
      {flow.waitsForGateway && <WaitsForGateway />}
    </div>
  );
}

function Failed({ flow, api, verb, mayTry }: PartProps<'failed'> & { mayTry: boolean }) {
  const { ivr, steps, customer, notice, at } = flow;
  return (
    <div class="flow-failed">
      <Banner
        tone="bad"
        title={say(customer === 'inConference' ? 'link.awaitsKey' : 'link.failedTitle', { ivr })}
        aside={say('outcome.at', { time: clockTime(at) })}
      >
        <FlowSteps steps={steps} />
        <p>{sayNotice(notice)}</p>
        {/* A customer on hold has a warning of its own, and one who has left was told of. */}
        {customer !== 'onHold' && notice.key !== 'flow.customerLeft' && <p>{say(`place.${customer}`)}</p>}
        <div class="row">
          {mayTry && (
            <Button dimmed={verb.busy} onPress={() => void verb.run(() => api.startFlow(ivr))}>
              {say('link.again')}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void verb.run(() => api.cancelFlow())}>
            {say('link.dismiss')}
          </Button>
        </div>
      </Banner>
    </div>
  );
}

/** Something that is over and good, in one line, until the agent has seen it. */
function Over({ text, more, api, verb }: { text: string; more?: string; api: FlowApi; verb: VerbRun }) {
  return (
    <div class="flow-over">
      <Icon name="check" />
      <p>
        <strong>{text}</strong> {more}
      </p>
      <IconButton
        icon="close"
        label={say('link.dismiss')}
        onPress={() => void verb.run(() => api.cancelFlow())}
      />
    </div>
  );
}

function Part({ state, api, verb }: { state: FlowCardState; api: FlowApi; verb: VerbRun }) {
  const { flow, connect } = state;
  switch (flow.kind) {
    case 'idle':
      return null;
    case 'running':
      return <Running flow={flow} api={api} verb={verb} />;
    case 'wayBack':
      return <WayBack flow={flow} />;
    case 'failed':
      return (
        <Failed
          flow={flow}
          api={api}
          verb={verb}
          mayTry={connect.block === null && !(showsConnect(state) && connect.ivr === flow.ivr)}
        />
      );
    case 'cancelled':
      return <Over text={say('link.cancelled')} api={api} verb={verb} />;
    case 'returned':
      return <Over text={say('link.returned', { ivr: flow.ivr })} api={api} verb={verb} />;
    case 'done':
      return (
        <Over
          text={say('link.awaitsKey', { ivr: flow.ivr })}
          more={say('link.awaitsKeyText')}
          api={api}
          verb={verb}
        />
      );
  }
}

/** The way from the customer on the line to the IVR in the call: where it stands, how it ended, what can be done. */
export function FlowCard({ state, api }: { state: FlowCardState; api: FlowApi }) {
  const verb = useVerb();
  const { flow } = state;
  // Where numbers are passed already, what the transmission came to says more.
  if (flow.kind === 'idle' || (flow.kind === 'done' && !flow.awaitsKey)) return null;
  return (
    <section aria-label={say('link.running', { ivr: flow.ivr })} data-flow={flow.kind}>
      <Part state={state} api={api} verb={verb} />
      {verb.failure && <FailureBanner failure={verb.failure} />}
    </section>
  );
}
