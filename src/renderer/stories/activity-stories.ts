import type { ActivityPage } from '../../shared/activity.ts';
import { notice } from '../../shared/notice.ts';
import { initialState } from '../../shared/state.ts';
import { everyRow, pageWith } from './activity-pages.ts';
import type { Story } from './story.ts';

const shows = (page: ActivityPage) => ({ listActivity: () => Promise.resolve(page) });
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** The newest page of a long trail. */
const newest = pageWith(everyRow, { total: 3482 });

/** What the activity window can look like. */
export const activityStories: readonly Story[] = [
  { name: 'reading', api: { listActivity: never } },
  { name: 'empty', api: shows(pageWith([])) },
  { name: 'every-kind', api: shows(pageWith(everyRow)) },
  { name: 'one', api: shows(pageWith(everyRow.slice(8, 9))) },
  {
    name: 'all-days',
    api: shows(newest),
    play: async (hands) => {
      await hands.see('tbody tr');
      await hands.choose('#activity-day', 'all');
    },
  },
  {
    name: 'older',
    api: { listActivity: async ({ before }) => (before === null ? newest : { ...newest, newer: 1600 }) },
    play: (hands) => hands.press('.activity-pages button:last-child'),
  },
  {
    name: 'no-match',
    api: { listActivity: async ({ outcome }) => pageWith(outcome === 'all' ? everyRow : []) },
    play: async (hands) => {
      await hands.see('tbody tr');
      await hands.choose('#activity-outcome', 'unknown');
      await hands.see('.activity-none');
    },
  },
  {
    name: 'damaged',
    state: { ...initialState, warnings: [notice('warning.audit', { reason: 'ENOSPC' })] },
    api: shows(pageWith(everyRow.slice(0, 6), { damaged: 3, problem: 'EACCES' })),
  },
  { name: 'broken', api: { listActivity: () => Promise.reject(new Error('broken')) } },
  {
    name: 'exported',
    api: {
      ...shows(pageWith(everyRow.slice(4))),
      exportActivity: async () => ({ ok: true, file: 'tonebridge-activity-2026-01-05.csv', rows: 12 }),
    },
    play: async (hands) => {
      await hands.see('tbody tr');
      await hands.press('.activity-footer > .row > button');
      await hands.see('.save-status .icon');
    },
  },
  {
    name: 'not-exported',
    api: {
      ...shows(pageWith(everyRow.slice(4))),
      exportActivity: async () => ({
        ok: false,
        notice: notice('activity.exportFailed', { reason: 'EBUSY' }),
      }),
    },
    play: async (hands) => {
      await hands.see('tbody tr');
      await hands.press('.activity-footer > .row > button');
      await hands.see('.activity-footer .banner');
    },
  },
  {
    name: 'keyboard',
    api: shows(pageWith(everyRow)),
    play: (hands) => hands.press('tbody tr:nth-child(8)'),
  },
];
