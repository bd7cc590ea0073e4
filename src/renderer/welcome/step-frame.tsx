import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

interface StepFrameProps {
  title: string;
  /** Left out when there is more to look at. */
  intro: string | null;
  children: ComponentChildren;
  /** What the button that leads on says; a `quiet` one is not what the step is about. */
  next: { label: string; busy?: boolean; quiet?: boolean };
  onNext: () => void;
  back: (() => void) | null;
  /** A way past the step. */
  skip?: { label: string; onPress: () => void } | undefined;
  /** The step has a field that gets the focus; else the title gets it, and is read. */
  hasField?: boolean;
}

/** One step: what it is about, its parts, and the ways on and back. Enter leads on. */
export function StepFrame(props: StepFrameProps) {
  const { title, intro, children, next, onNext, back, skip, hasField } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasField) heading.current?.focus();
    // Only when the step appears: later the focus belongs to the user.
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!next.busy) onNext();
  };
  return (
    <form
      class="welcome-step"
      onSubmit={submit}
      noValidate
      aria-labelledby="step-title"
      aria-describedby={intro === null ? undefined : 'step-intro'}
    >
      <div class="welcome-body">
        <h1 id="step-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {intro !== null && (
          <p id="step-intro" class="welcome-intro">
            {intro}
          </p>
        )}
        {children}
      </div>
      <footer class="welcome-footer">
        {back && <Button onPress={back}>{say('welcome.back')}</Button>}
        <span class="welcome-gap" />
        {skip && (
          <Button kind="quiet" onPress={skip.onPress}>
            {skip.label}
          </Button>
        )}
        <Button kind={next.quiet ? 'plain' : 'primary'} submit dimmed={next.busy ?? false}>
          {next.label}
        </Button>
      </footer>
    </form>
  );
}
