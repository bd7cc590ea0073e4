/** @import { RequestRecord } from '../http/request-log.ts' */

import { element } from './dom.js';

const base = '/agentgateway/resource';

/**
 * The newest requests first; polls that brought nothing are left out.
 * @param {readonly RequestRecord[]} records
 */
export function pickRequests(records) {
  return records
    .filter(({ path }) => !path.includes('/agentevent/'))
    .slice(-12)
    .reverse();
}

/** @param {readonly RequestRecord[]} records */
export function drawRequests(records) {
  if (records.length === 0) return [element('p', { class: 'quiet' }, 'None yet. Polls are not listed.')];
  const head = ['Time', 'Request', 'Answer', 'GUID', 'ms'].map((title) => element('th', {}, title));
  const rows = records.map((record) =>
    element(
      'tr',
      {},
      element('td', { class: 'quiet' }, new Date(record.time).toLocaleTimeString()),
      element('td', {}, `${record.method} ${record.path.replace(base, '')}`),
      element('td', { class: record.retcode === '0' ? 'good' : 'bad' }, answerText(record)),
      element('td', { class: 'quiet' }, record.guid),
      element(
        'td',
        { class: 'quiet' },
        record.durationMs === null ? '' : String(Math.round(record.durationMs)),
      ),
    ),
  );
  return [element('div', { class: 'scroll' }, element('table', {}, element('tr', {}, ...head), ...rows))];
}

/** @param {RequestRecord} record */
function answerText({ status, retcode, fault }) {
  const answer = retcode ?? (status === null ? 'none' : `HTTP ${status}`);
  return fault ? `${answer} (${fault})` : answer;
}
