import { createConnect } from '../../src/main/app/connect.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import { failureNotice } from '../../src/main/gateway/failure-notice.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

/** Asks the gateway of its first argument as the program does without any setting but its address. */
const [, , gateway = ''] = process.argv;
const connect = createConnect({
  settings: () => ({ ...defaultSettings, gateway }),
  clock: systemClock,
  log: createRecordingLogger(),
  onConnection: () => undefined,
});
const made = await connect('101');
if (!made.ok) throw new Error(made.notice.key);
made.connection.guid.set('a1b2c3d4-0000-4000-8000-00000000000a.AgentGateway1');
const result = await made.connection.client.thirdPartyConfTransmitNum(5000);
await made.connection.close();
process.stdout.write(result.ok ? 'passed' : failureNotice(result.failure).key);
