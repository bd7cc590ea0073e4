import { setTimeout as sleep } from 'node:timers/promises';
import { startFleet } from '../fleet/fleet.ts';
import type { Measurement } from '../measurement.ts';
import { now } from '../now.ts';

export const fleet: Measurement<'fleet-lost' | 'fleet-doubled' | 'fleet-peak' | 'fleet-back'> = {
  name: 'fleet',
  figures: [
    figure('fleet-lost', 'Fleet through an outage: events lost', '', 0),
    figure('fleet-doubled', 'Fleet through an outage: events doubled', '', 0),
    figure('fleet-peak', 'Fleet after an outage: busiest second, of the steady rate', 'times', 2),
    figure('fleet-back', 'Fleet after an outage: all are back', 's', 60),
  ],
  async run(quick, say) {
    const clients = quick ? 200 : 5000;
    const outageMs = quick ? 2000 : 60_000;
    const steadyMs = quick ? 8000 : 45_000;
    // Polls of those who came in evenly stay even. GUIDs that are renewed every minute and die after two would end some
    // sessions during such an outage, whatever the client does; where they stay, what is lost is lost by the client.
    const crowd = await startFleet(clients, quick ? 5000 : 10_000, { authMode: 1 });
    try {
      const { gateway } = crowd;
      say(`${clients} clients are signed in`);
      await sleep(quick ? 2000 : 30_000);
      const events = ['Bench1', 'Bench2', 'Bench3'];
      const inject = (event: number) => gateway.order({ kind: 'injectAll', eventType: `Bench${event}` });
      const steadyFrom = now();
      await sleep(steadyMs);
      const steadyUntil = now();
      await inject(1);
      await sleep(quick ? 1000 : 2000);
      const away = gateway.order({ kind: 'outage', ms: outageMs, eventType: 'Bench2' });
      const returned = (await away).at;
      say('the gateway is back');
      const backUntil = now() + (quick ? 40_000 : 90_000);
      let state = await crowd.report();
      while (state.online < clients && now() < backUntil) {
        await sleep(200);
        state = await crowd.report();
      }
      const isBack = state.online === clients;
      say(isBack ? 'all are back' : `only ${state.online} are back`);
      await sleep(quick ? 1000 : 2000);
      await inject(3);
      const end = await crowd.untilSeen(events, 30_000);
      const { perSecond } = await gateway.order({ kind: 'load' });
      const rates = (from: number, to: number) =>
        Object.entries(perSecond)
          .filter(([second]) => Number(second) * 1000 >= from && Number(second) * 1000 + 1000 <= to)
          .map(([, count]) => count);
      const steady = rates(steadyFrom, steadyUntil);
      const mean = steady.reduce((sum, each) => sum + each, 0) / steady.length;
      // The events that are put in for all at once have answers of their own; the return is over by then.
      const peak = Math.max(...rates(returned, Math.max(state.onlineSince, returned + 1500)));
      const seenOnce = events.map((event) => end.seen[event]?.once ?? 0);
      const doubled = events.reduce((sum, event) => sum + (end.seen[event]?.oftener ?? 0), 0);
      const lost = events.length * clients - seenOnce.reduce((sum, each) => sum + each, 0) - doubled;
      const note = `${clients} clients, ${outageMs / 1000} s; GUIDs that stay; steady ${mean.toFixed(0)} requests per second`;
      const one = (value: number) => ({ ours: [[value]], baseline: [] });
      // A short outage ends while the first tries of all are still close together.
      const small = 'few clients after a short outage: only the full run can be compared with the goal';
      return {
        'fleet-lost': { ...one(lost), note },
        'fleet-doubled': one(doubled),
        'fleet-peak': { ...one(peak / mean), ...(quick && { note: small }) },
        'fleet-back': one(
          isBack ? Math.max(0, state.onlineSince - returned) / 1000 : Number.MAX_SAFE_INTEGER,
        ),
      };
    } finally {
      await crowd.close();
    }
  },
};

function figure<N extends string>(name: N, title: string, unit: '' | 'times' | 's', limit: number) {
  return { name, title, unit, baseline: null, goals: [{ of: 'ours', share: 1, limit }] } as const;
}
