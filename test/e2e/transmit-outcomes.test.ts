import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultSpec } from '../../simulator/index.ts';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import type { NoticeParams } from '../../src/shared/notice.ts';
import { openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

const match = { path: 'thirdPartyConfTransmitNum' };
const message = 'CTI busy.';

interface Case {
  readonly name: string;
  readonly fault: FaultSpec;
  readonly title: MessageKey;
  readonly said: readonly [MessageKey, NoticeParams?];
}

const cases: Case[] = [
  {
    name: 'refused by the platform',
    fault: { kind: 'retcode', match, retcode: '10001', message },
    title: 'outcome.refused',
    said: ['retcode.platform', { retcode: '10001', message }],
  },
  {
    name: 'the answer is lost after the gateway has done it',
    fault: { kind: 'reset', match, phase: 'after' },
    title: 'outcome.unknown',
    said: ['failure.reset'],
  },
  {
    name: 'a proxy answers 502',
    fault: { kind: 'status', match, status: 502, body: '<html>Bad Gateway</html>' },
    title: 'outcome.unknown',
    said: ['failure.httpStatus', { status: '502' }],
  },
  {
    name: 'a web page with status 200',
    fault: { kind: 'html', match },
    title: 'outcome.unknown',
    said: ['failure.wrongContentType'],
  },
  {
    name: 'half an answer',
    fault: { kind: 'truncate', match },
    title: 'outcome.unknown',
    said: ['failure.notJson'],
  },
  {
    name: 'a redirect',
    fault: { kind: 'redirect', match, location: 'https://127.0.0.1:1/' },
    title: 'outcome.refused',
    said: ['failure.redirect', { status: '302' }],
  },
  {
    name: 'an answer of 50 MB',
    fault: { kind: 'huge', match },
    title: 'outcome.unknown',
    said: ['failure.tooLarge'],
  },
  {
    name: 'no answer within five seconds',
    fault: { kind: 'hang', match },
    title: 'outcome.unknown',
    said: ['failure.answerTimeout'],
  },
];

describe('a transmission that fails', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
    await stage.conference();
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.control.clearFaults());

  it.each(cases)('$name: sent once, told in plain words, works the next time', async (one) => {
    const { control, toolbar } = stage;
    const before = transmissions(control);
    control.addFault(one.fault);
    await toolbar.locator('.pass').click();
    await shows(toolbar, one.title);
    await showsText(toolbar, text(...one.said));
    await stage.picture(`outcome-${one.name.replaceAll(' ', '-')}`);
    expect(transmissions(control) - before).toBe(1);

    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
    expect(transmissions(control) - before).toBe(2);
  });
});
