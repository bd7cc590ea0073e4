import { expect, test } from 'vitest';
import { Failure } from '../lib/report.mjs';
import { checkNode } from './node-version.mjs';

test.each(['20.0.0', '20.18.3', '22.1.0', '24.21.0'])('accepts Node %s', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(['18.20.4', '8.0.0'])('refuses Node %s and names the cure', (version) => {
  expect(() => checkNode(version)).toThrow(Failure);
  expect(() => checkNode(version)).toThrow(
    expect.objectContaining({ cure: expect.stringContaining('Node 20 or newer') }),
  );
});
