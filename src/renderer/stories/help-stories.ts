import type { DoctorReport } from '../../shared/doctor.ts';
import { initialState } from '../../shared/state.ts';
import { faultyReport, fineReport } from './doctor-reports.ts';
import type { Story } from './story.ts';

const checkButton = '.doctor .row .button';

/** The help after the computer was checked, with what was seen by one of the checks. */
function examined(name: string, report: DoctorReport): Story {
  return {
    name,
    api: { runDoctor: () => Promise.resolve(report) },
    play: async (hands) => {
      await hands.press(checkButton);
      await hands.see('.findings');
      await hands.press('.finding-ok summary');
    },
  };
}

/** What the help can look like: it names the key only while it works. */
export const helpStories: readonly Story[] = [
  examined('doctor-fine', fineReport),
  examined('doctor-faults', faultyReport),
  {
    name: 'doctor-running',
    api: {
      runDoctor: () => new Promise<DoctorReport>(() => undefined),
      onDoctor: (listener) => {
        // Until the check is begun, nobody takes any notice.
        const timer = setInterval(() => listener({ done: 7, total: 15 }), 50);
        return () => clearInterval(timer);
      },
    },
    play: async (hands) => {
      await hands.press(checkButton);
      await hands.see('.doctor progress[value="7"]');
    },
  },
  {
    name: 'doctor-failed',
    api: { runDoctor: () => Promise.reject(new Error('no')) },
    play: async (hands) => {
      await hands.press(checkButton);
      await hands.see('.doctor [role=alert]');
    },
  },
  {
    name: 'usual',
    state: { ...initialState, shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: true } },
  },
  {
    name: 'no-shortcut',
    state: { ...initialState, shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: false } },
  },
];
