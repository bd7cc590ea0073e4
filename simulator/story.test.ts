import { describe, expect, it } from 'vitest';
import { bench } from './http/test-bench.ts';

describe('the conference story over HTTPS', () => {
  it.each([{ authMode: 1 }, { authMode: 2, guidIntervalMs: 30 }] as const)(
    'with %j: the IVR gets the digits, the recording stays silent',
    async (options) => {
      const { simulator, client } = await bench(options);
      const { control } = simulator;
      await client.ready();

      const callid = control.callIn('101', '10086');
      expect((await client.until('AgentEvent_Ringing')).event?.content).toMatchObject({
        callid,
        caller: '10086',
      });
      expect((await client.raw('PUT', '/voicecall/{id}/answer')).retcode).toBe('0');
      await client.until('AgentEvent_Talking');
      expect((await client.raw('POST', '/voicecall/{id}/hold')).retcode).toBe('0');
      expect((await client.until('AgentEvent_Hold')).event?.content).toBe(callid);

      const out = await client.raw('PUT', '/voicecall/{id}/callout', { body: '{"called":"70092"}' });
      expect(out.result).toMatch(/^\d+-\d+$/);
      await client.until('AgentEvent_Talking');
      const join = await client.raw('POST', '/voicecall/{id}/confjoin', { body: JSON.stringify({ callid }) });
      expect(join.retcode).toBe('0');
      const joined = await client.until('AgentEvent_Conference');
      expect(joined.event?.content).toEqual({ callid, partner: '10086,70092' });

      control.press('10086', '1');
      expect([control.ivrReceived('70092'), control.recordingHeard('101')]).toEqual(['', '1']);
      expect((await client.transmit()).text).toBe('{"message":"","retcode":"0","result":{}}');
      control.press('10086', '6225#');
      expect([control.ivrReceived('70092'), control.recordingHeard('101')]).toEqual(['6225#', '1']);

      await client.raw('POST', '/voicecall/{id}/disconnect/70092');
      expect((await client.until('AgentEvent_Customer_Release')).event?.content).toMatchObject({
        number: '70092',
      });
      expect((await client.transmit()).retcode).toBe('10001');
      expect((await client.raw('DELETE', '/onlineagent/{id}/logout')).retcode).toBe('100-010');
      await client.raw('DELETE', '/voicecall/{id}/release');
      await client.until('AgentState_Ready');
      expect((await client.raw('DELETE', '/onlineagent/{id}/logout')).retcode).toBe('0');
    },
  );
});
