import type { Tone } from './banner.tsx';
import { Icon, type IconName } from './icon.tsx';

interface TileProps {
  icon: IconName;
  /** `idle` when there is nothing to know. */
  tone: Tone | 'idle';
  /** In full colour: this is what matters now. */
  strong?: boolean;
}

/** An icon on a coloured ground, to be known from afar. */
export function Tile({ icon, tone, strong = false }: TileProps) {
  return (
    <span class={strong ? `tile tile-${tone} tile-strong` : `tile tile-${tone}`}>
      <Icon name={icon} />
    </span>
  );
}
