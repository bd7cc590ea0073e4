import { Fragment } from 'preact';
import { keyCaps, onMac } from '../model/accelerator.ts';

/** A shortcut as the keys of a keyboard; struck through when it does not work. */
export function KeyCaps({ accelerator, works }: { accelerator: string; works: boolean }) {
  return (
    <kbd class={works ? 'keys' : 'keys keys-off'} dir="ltr">
      {keyCaps(accelerator, onMac()).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && <span class="keys-plus">+</span>}
          <kbd class="key">{cap}</kbd>
        </Fragment>
      ))}
    </kbd>
  );
}
