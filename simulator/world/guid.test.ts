import { describe, expect, it } from 'vitest';
import { GuidLife, type GuidRules } from './guid.ts';

const rules: GuidRules = {
  authMode: 2,
  guidIntervalMs: 60,
  guidTimeoutMs: 120,
  oldGuid: 'dies',
  nodeName: 'AgentGateway1',
};

describe('GuidLife', () => {
  it('looks like the sample in the seed', () => {
    expect(new GuidLife(rules, 0).current).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.AgentGateway1$/,
    );
  });

  it('is due for rotation at the interval and dies at the time-out under AUTHMODE 2', () => {
    const life = new GuidLife(rules, 0);
    expect([life.rotationDue(59), life.rotationDue(60)]).toEqual([false, true]);
    expect([life.standing(life.current, 119), life.standing(life.current, 120)]).toEqual(['current', 'dead']);
  });

  it('stays for ever under AUTHMODE 1', () => {
    const life = new GuidLife({ ...rules, authMode: 1 }, 0);
    expect(life.rotationDue(1e9)).toBe(false);
    expect(life.standing(life.current, 1e9)).toBe('current');
  });

  it('ends the old one at once, or lets it live to its own time-out', () => {
    const dying = new GuidLife(rules, 0);
    const first = dying.current;
    const second = dying.rotate(60);
    expect(dying.standing(first, 60)).toBe('dead');
    expect(dying.standing(second, 60)).toBe('current');

    const living = new GuidLife({ ...rules, oldGuid: 'lives' }, 0);
    const old = living.current;
    living.rotate(60);
    expect([living.standing(old, 119), living.standing(old, 120)]).toEqual(['old', 'dead']);
  });

  it('rotates once when asked and never after it expired', () => {
    const life = new GuidLife({ ...rules, authMode: 1 }, 0);
    life.askRotation();
    expect(life.rotationDue(0)).toBe(true);
    life.rotate(0);
    expect(life.rotationDue(0)).toBe(false);
    life.askRotation();
    life.expire();
    expect(life.rotationDue(0)).toBe(false);
    expect(life.standing(life.current, 0)).toBe('dead');
  });
});
