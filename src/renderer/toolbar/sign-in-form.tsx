import { useEffect, useRef } from 'preact/hooks';
import type { SessionView } from '../../shared/state.ts';
import { fieldError, fieldId, useFocusOnError } from '../model/field-error.ts';
import { useManaged } from '../model/managed.tsx';
import { say, sayNotice } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { SignIn } from './use-sign-in.ts';

interface SignInFormProps {
  session: Extract<SessionView, { kind: 'signedOut' }>;
  signIn: SignIn;
  onOpenSettings: () => void;
}

const fields = ['agentId', 'password', 'phoneNumber'] as const;

/** Why the agent is here or could not get in, when no field can say it. */
function FormNotice({ session, signIn: { failure, gatewayMissing }, onOpenSettings }: SignInFormProps) {
  if (gatewayMissing) {
    return (
      <Banner tone={failure ? 'bad' : 'info'} alert={failure !== null}>
        <p>{failure?.field === 'gateway' ? sayNotice(failure.notice) : say('signIn.noGateway')}</p>
        <Button onPress={onOpenSettings}>{say('signIn.openSettings')}</Button>
      </Banner>
    );
  }
  if (failure !== null) {
    const shownBeside = fields.some((field) => field === failure.field);
    return shownBeside ? null : (
      <Banner tone="bad" alert>
        <p>{sayNotice(failure.notice)}</p>
      </Banner>
    );
  }
  return session.notice === null ? null : (
    <Banner tone="warning" alert>
      <p>{sayNotice(session.notice)}</p>
    </Banner>
  );
}

/** Asks for agent ID, password and phone number. The password lives in its input element alone. */
export function SignInForm(props: SignInFormProps) {
  const { session, signIn } = props;
  const { draft, failure, busy } = signIn;
  const form = useRef<HTMLFormElement>(null);
  const password = useRef<HTMLInputElement>(null);
  // What an organisation forbids is not offered.
  const mayKeep = !useManaged('rememberPassword') || draft.rememberPassword;
  useFocusOnError(failure);

  useEffect(() => {
    if (failure?.field) return;
    const inputs = form.current?.querySelectorAll('input') ?? [];
    [...inputs].find((input) => input.type !== 'checkbox' && !input.readOnly && input.value === '')?.focus();
    // Only when the form appears: later the focus belongs to the agent.
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    const typed = password.current?.value ?? '';
    if (busy) return;
    if (password.current) password.current.value = '';
    signIn.submit(typed);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{say('signIn.title')}</h1>
      <FormNotice {...props} />
      <TextField
        id={fieldId('agentId')}
        setting="agentId"
        label={say('signIn.agentId')}
        numeric
        maxLength={100}
        value={draft.agentId}
        onChange={(agentId) => signIn.change({ agentId })}
        error={fieldError(failure, 'agentId')}
      />
      <TextField
        id={fieldId('password')}
        label={say('signIn.password')}
        type="password"
        maxLength={1000}
        inputRef={password}
        hint={session.passwordKept ? say('signIn.passwordKept') : undefined}
        error={fieldError(failure, 'password')}
      />
      <TextField
        id={fieldId('phoneNumber')}
        setting="phoneNumber"
        label={say('signIn.phoneNumber')}
        type="tel"
        maxLength={100}
        value={draft.phoneNumber}
        onChange={(phoneNumber) => signIn.change({ phoneNumber })}
        hint={say('signIn.phoneHint')}
        error={fieldError(failure, 'phoneNumber')}
      />
      {mayKeep && (
        <CheckBox
          id="remember-password"
          setting="rememberPassword"
          label={say('signIn.remember')}
          checked={draft.rememberPassword}
          onChange={(rememberPassword) => signIn.change({ rememberPassword })}
        />
      )}
      <Button kind="primary" submit dimmed={busy}>
        {say(busy ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
    </form>
  );
}
