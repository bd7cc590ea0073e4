import { describe, expect, it } from 'vitest';
import { RequestLog } from './request-log.ts';
import { bench } from './test-bench.ts';

describe('RequestLog', () => {
  it('keeps only the last requests', () => {
    const log = new RequestLog(3);
    const record = { method: 'GET', path: '', agentId: null, contentType: null, bodyBytes: 0, cookie: false };
    const rest = {
      status: 200,
      retcode: '0',
      newGuid: false,
      fault: null,
      durationMs: 0,
      guid: 'none',
    } as const;
    for (let time = 1; time <= 10; time++) log.begin({ time, ...record, ...rest });
    expect(log.list().map(({ time }) => time)).toEqual([8, 9, 10]);
  });

  it('notes what a request was, without GUID, digits or phone numbers', async () => {
    const { simulator, client } = await bench();
    await client.ready();
    await client.raw('POST', '/voicecall/{id}/seconddialex?number=987654');
    await client.raw('POST', '/voicecall/{id}/disconnect/13800138000');
    await client.transmit();
    const records = simulator.control.requests();
    expect(records.at(-1)).toMatchObject({
      method: 'POST',
      path: '/agentgateway/resource/voicecall/101/thirdPartyConfTransmitNum',
      agentId: '101',
      contentType: 'application/json; charset=UTF-8',
      bodyBytes: 0,
      guid: 'current',
      status: 200,
      retcode: '10001',
      fault: null,
    });
    expect(records[0]).toMatchObject({ method: 'PUT', guid: 'none', newGuid: true });
    const text = JSON.stringify(records);
    for (const secret of [client.guid, '987654', '13800138000', 'Practice-1'])
      expect(text).not.toContain(secret);
  });
});
