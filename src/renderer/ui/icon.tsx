/** Outlines on a 24 × 24 grid, drawn for this product. */
const outlines = {
  mark: 'M3 17c2.5-9 15.5-9 18 0M3 17v2M21 17v2M8.5 11.2V19M15.5 11.2V19M12 6.5V4',
  settings:
    'M4 7h9M19 7h1M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM4 17h1M11 17h9M8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  hide: 'M6 12h12',
  customer: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  ivr: 'M7 5.5h.01M12 5.5h.01M17 5.5h.01M7 10.5h.01M12 10.5h.01M17 10.5h.01M7 15.5h.01M12 15.5h.01M17 15.5h.01M12 20h.01',
  unknown: 'M8.5 9a3.5 3.5 0 1 1 5.3 3c-1.2.7-1.8 1.4-1.8 2.7M12 18.5h.01',
  phone:
    'M5 4h3.5l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2L20 15.5V19a1.5 1.5 0 0 1-1.6 1.5C10.7 20 4 13.3 3.5 5.6A1.5 1.5 0 0 1 5 4Z',
  ringing: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15l1.5-2ZM10 20.5c.5.7 1.2 1 2 1s1.5-.3 2-1',
  pause: 'M9 6v12M15 6v12',
  ended: 'M3.5 14.5c4.5-5 12.5-5 17 0l-2.5 2.5-3.2-1.6v-2.6c-1.8-.6-3.8-.6-5.6 0v2.6L6 17l-2.5-2.5Z',
  conference:
    'M12 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM5.5 14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM18.5 14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM10.7 9.3l-3.9 5M13.3 9.3l3.9 5M8 16.5h8',
  pass: 'M3 12h3l2-5 4 11 3-8 1.5 2H21',
  sending: 'M12 19V5M6 11l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7',
  refused: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM9 9l6 6M15 9l-6 6',
  warning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17h.01',
  question:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.8 9.7a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2 1-1.2 1.9M12 16.5h.01',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 8h.01',
  offline:
    'M3.5 9.5a13 13 0 0 1 4.5-2.7M20.5 9.5a13 13 0 0 0-8-3.5M7 13.5a8 8 0 0 1 3-1.7M17 13.5l-1.2-.9M12 18h.01M4 4l16 16',
  sync: 'M19.5 10.5a8 8 0 0 0-14-3.4M5 3.5v4h4M4.5 13.5a8 8 0 0 0 14 3.4M19 20.5v-4h-4',
  signOut: 'M14 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19H14M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  add: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7l3.5 3.5',
  remove: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5',
} as const;

export type IconName = keyof typeof outlines;

/** A drawing beside a text that says the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  );
}
