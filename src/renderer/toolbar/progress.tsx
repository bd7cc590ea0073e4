interface ProgressProps {
  text: string;
  /** Waiting for the next try: nothing moves meanwhile. */
  resting?: boolean;
}

/** Something is under way that takes a moment. */
export function Progress({ text, resting = false }: ProgressProps) {
  return (
    <div class={resting ? 'progress progress-resting' : 'progress'} role="status">
      <h1 id="progress-text">{text}</h1>
      {!resting && (
        <div class="progress-track" role="progressbar" aria-labelledby="progress-text">
          <div class="progress-bar" />
        </div>
      )}
    </div>
  );
}
