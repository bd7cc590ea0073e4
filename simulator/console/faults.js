import { clearFaults, post } from './api.js';
import { byId, element } from './dom.js';

/**
 * Kind → its label, and the fault's own field that the form's value goes to.
 * @type {Readonly<Record<string, { label: string, field?: string, value?: string }>>}
 */
const kinds = {
  delay: { label: 'Answer late' },
  retcode: { label: 'Refuse (value: retcode)', field: 'retcode', value: '10001' },
  status: { label: 'HTTP status (value: status)', field: 'status', value: '502' },
  reset: { label: 'Break off before it is done' },
  resetAfter: { label: 'Break off after it is done' },
  hang: { label: 'Never answer' },
  html: { label: 'Answer a web page' },
  truncate: { label: 'Answer half' },
  cut: { label: 'Break off in the answer' },
  redirect: { label: 'Redirect (value: address)', field: 'location', value: 'https://elsewhere.example/' },
  huge: { label: 'Answer 50 MB' },
};

/**
 * The fault that the form describes, as the control API wants it.
 * @param {FormData} form
 */
export function readFault(form) {
  const kind = String(form.get('kind'));
  const value = String(form.get('value'));
  const field = kinds[kind]?.field;
  return {
    ...(kind === 'resetAfter' ? { kind: 'reset', phase: 'after' } : { kind }),
    match: { path: String(form.get('path')) },
    times: Number(form.get('times')),
    delayMs: Number(form.get('delayMs')),
    ...(field ? { [field]: field === 'status' ? Number(value) : value } : {}),
  };
}

/** Fills and wires the form. */
export function startFaultForm() {
  const form = byId('fault');
  if (!(form instanceof HTMLFormElement)) return;
  const select = form.querySelector('select');
  const value = form.querySelector('[name=value]');
  if (!select || !(value instanceof HTMLInputElement)) return;
  select.append(
    ...Object.entries(kinds).map(([kind, { label }]) => element('option', { value: kind }, label)),
  );
  const suit = () => {
    const shape = kinds[select.value];
    value.readOnly = !shape?.field;
    value.value = shape?.value ?? '';
  };
  select.addEventListener('change', suit);
  suit();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    post('faults', readFault(new FormData(form)));
  });
  byId('clear-faults').addEventListener('click', () => clearFaults());
}
