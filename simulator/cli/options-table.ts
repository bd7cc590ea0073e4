import type { SimulatorOptions } from '../options.ts';
import {
  agentList,
  choice,
  milliseconds,
  numberList,
  port,
  type Reader,
  text,
  textOrNull,
} from './readers.ts';

/** One command-line option with a value: what it sets, how its text is read, and its line of help. */
export interface ValueOption {
  readonly flag: string;
  readonly hint: string;
  readonly help: string;
  readonly read: Reader<Partial<SimulatorOptions>>;
}

/** One command-line option without a value. */
export interface SwitchOption {
  readonly flag: string;
  readonly help: string;
  readonly set: Partial<SimulatorOptions>;
}

function option<Key extends keyof SimulatorOptions>(
  flag: string,
  key: Key,
  reader: Reader<SimulatorOptions[Key]>,
  hint: string,
  help: string,
): ValueOption {
  return { flag, hint, help, read: (value) => ({ [key]: reader(value) }) };
}

/** In the order in which help lists them. */
export const valueOptions: readonly ValueOption[] = [
  option('host', 'host', text, 'ADDRESS', 'address the gateway listens on (127.0.0.1)'),
  option('port', 'port', port, 'N', "the gateway's port (8043)"),
  option('control-port', 'controlPort', port, 'N', 'port of control API and console, loopback only (8044)'),
  option('ca-out', 'caOut', textOrNull, 'FILE', 'write the CA certificate (PEM) to this file'),
  option(
    'certificate',
    'certificate',
    choice('valid', 'expired', 'wrongHost', 'otherCa'),
    'KIND',
    'valid, expired, wrongHost or otherCa (valid)',
  ),
  option('agents', 'agents', agentList, 'LIST', 'how many agents (101, 102, …), or ID:PASSWORD,… (3)'),
  option('authmode', 'authMode', (value) => (choice('1', '2')(value) === '1' ? 1 : 2), '1|2', 'AUTHMODE (2)'),
  option('guid-interval', 'guidIntervalMs', milliseconds, 'TIME', 'age from which a GUID is renewed (60s)'),
  option('guid-timeout', 'guidTimeoutMs', milliseconds, 'TIME', 'age at which a GUID dies (120s)'),
  option(
    'old-guid',
    'oldGuid',
    choice('dies', 'lives'),
    'dies|lives',
    'what a new GUID does to the old (dies)',
  ),
  option(
    'dead-guid-retcode',
    'deadGuidRetcode',
    choice('100-006', '000-003'),
    'CODE',
    'answer to a dead GUID: 100-006 or 000-003 (100-006)',
  ),
  option('node', 'nodeName', text, 'NAME', 'node name in the GUID (AgentGateway1)'),
  option('poll-wait', 'pollWaitMs', milliseconds, 'TIME', 'how long an empty poll hangs (10s)'),
  option(
    'max-idle',
    'maxIdleMs',
    milliseconds,
    'TIME',
    'forced sign-out after this long without a poll (120s)',
  ),
  option(
    'idle-reset-by',
    'idleResetBy',
    choice('poll', 'any'),
    'poll|any',
    'which requests are a sign of life (poll)',
  ),
  option('sign-in-time', 'signInMs', milliseconds, 'TIME', 'how long a sign-in takes (20ms)'),
  option('ivr', 'ivrNumbers', numberList, 'LIST', 'numbers that are IVRs (70092,70093)'),
  option(
    'ivr-answer',
    'ivrAnswerMs',
    (value) => (value === 'never' ? null : milliseconds(value)),
    'TIME|never',
    'ring time before an IVR answers by itself (300ms)',
  ),
  option(
    'partner-separator',
    'partnerSeparator',
    choice(',', ', ', '，'),
    'TEXT',
    'between the numbers of a conference: "," ", " or "，" (,)',
  ),
  option(
    'partner-order',
    'partnerOrder',
    choice('customerFirst', 'ivrFirst'),
    'ORDER',
    'customerFirst or ivrFirst (customerFirst)',
  ),
  option(
    'conference-callid',
    'conferenceCallId',
    choice('held', 'active', 'new'),
    'WHICH',
    'callid of a conference: held, active or new (held)',
  ),
  option(
    'confjoin-release',
    'confJoinRelease',
    choice('before', 'after', 'none'),
    'WHEN',
    "confjoin's Customer_Release: before, after or none (after)",
  ),
  option(
    'confjoin-release-of',
    'confJoinReleaseOf',
    choice('held', 'active', 'conference'),
    'WHICH',
    'its callid: held, active or conference (active)',
  ),
  option(
    'empty-event',
    'emptyEvent',
    choice('absent', 'null'),
    'FORM',
    'of an empty poll: absent or null (absent)',
  ),
];

export const switchOptions: readonly SwitchOption[] = [
  { flag: 'http', help: 'plain HTTP instead of HTTPS, on loopback only', set: { http: true } },
  { flag: 'require-cookie', help: 'lose (502) requests without the cookie', set: { requireCookie: true } },
  {
    flag: 'talking-after-conference',
    help: 'send Talking again when three become two',
    set: { talkingAfterConference: true },
  },
  { flag: 'no-event-time', help: 'events without eventGenTime', set: { eventGenTime: false } },
  { flag: 'trailing-nul', help: 'end every answer with a NUL character', set: { trailingNul: true } },
  { flag: 'numbers-as-strings', help: 'numbers and booleans as text', set: { numbersAsStrings: true } },
];
