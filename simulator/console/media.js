import { element } from './dom.js';

/**
 * What each IVR received.
 * @param {Readonly<Record<string, string>>} received
 */
export function drawIvr(received) {
  const rows = Object.entries(received).map(([number, digits]) =>
    element('div', {}, element('span', { class: 'quiet' }, number), heard(digits, 'good')),
  );
  return rows.length > 0 ? rows : [heard('', 'good')];
}

/**
 * What the chosen agent's recording heard.
 * @param {string} digits
 */
export function drawRecording(digits) {
  return [heard(digits, 'bad')];
}

/**
 * @param {string} digits
 * @param {string} tone
 */
function heard(digits, tone) {
  return digits === ''
    ? element('div', { class: 'heard quiet' }, '–')
    : element('div', { class: `heard ${tone}` }, digits);
}
