import type { ComponentChildren } from 'preact';
import type { IconName } from './icon.tsx';
import { Tile } from './tile.tsx';

/** How serious a text is; colour and icon follow from it. */
export type Tone = 'info' | 'good' | 'warning' | 'bad';

const icons = { info: 'info', good: 'check', warning: 'warning', bad: 'refused' } as const satisfies Record<
  Tone,
  IconName
>;

interface BannerProps {
  tone: Tone;
  icon?: IconName;
  title?: string;
  /** Right of the title: when it happened. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
  /** Read out as soon as it appears. */
  alert?: boolean;
}

/** A text with an icon on a tinted ground. */
export function Banner({ tone, icon, title, aside, children, alert }: BannerProps) {
  return (
    <div class={`banner tone-${tone}`} role={alert ? 'alert' : undefined}>
      <Tile icon={icon ?? icons[tone]} tone={tone} strong />
      <div class="banner-body">
        {title !== undefined && (
          <p class="banner-title">
            <strong>{title}</strong>
            {aside !== undefined && <span class="banner-aside">{aside}</span>}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
