import * as z from 'zod';
import { type LanguageChoice, languages } from './language.ts';

const languageChoices = ['system', ...Object.keys(languages)] as LanguageChoice[];

/** One third-party IVR that agents put into calls. */
export const ivrEntrySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Exact numbers as the gateway reports them. */
  numbers: z.array(z.string().regex(/^[0-9*#+]{1,24}$/)).max(50),
  /** A number that starts with one of these is this IVR too. */
  prefixes: z.array(z.string().regex(/^[0-9*#+]{1,24}$/)).max(50),
  /** What is dialled to reach it; the first of `numbers` unless given. */
  dial: z
    .string()
    .regex(/^[0-9*#+]{1,24}$/)
    .optional(),
  /** Numbers are passed as soon as the calls are joined (`join`, the default) or when the agent presses the key. */
  passAt: z.enum(['join', 'key']).optional(),
  /** How long it may ring, in seconds; 30 unless given. */
  answerSeconds: z.int().min(5).max(180).optional(),
  /** When it leaves: the customer is brought back and the agent is told (the default), or nothing is done. */
  whenLeft: z.enum(['return', 'nothing']).optional(),
});

/** A reason for taking no calls; the codes are the gateway's (protocol notes §2). */
export const busyReasonSchema = z.strictObject({
  code: z.int().min(200).max(250),
  name: z.string().trim().min(1).max(40),
});

/** Everything a user (or later a policy) can set. No secret is a setting. */
export const settingsSchema = z.strictObject({
  /** `https://host:port`; empty until set. */
  gateway: z.string().max(300),
  /** Further addresses of the same gateway, tried in this order when the one in use fails. */
  fallbackGateways: z.array(z.string().max(300)).max(10),
  /** PEM file with extra certificate authorities to trust; empty for none. */
  caFile: z.string().max(1000),
  /** PEM file with this computer's certificate and key, where the gateway asks for one; empty for none. */
  clientCertFile: z.string().max(1000),
  /** Where the way to the gateway comes from. */
  proxyMode: z.enum(['system', 'direct', 'manual', 'pac']),
  /** The proxy of the mode `manual`: `host:port`, or `https://host:port`. */
  proxyAddress: z.string().max(300),
  /** Hosts that are reached without it, in the form of Chromium's bypass rules. */
  proxyBypass: z.array(z.string().max(200)).max(100),
  /** The address of the PAC file of the mode `pac`. */
  proxyPac: z.string().max(1000),
  /** Who signs in to the proxies; empty for nobody. The password is in the keychain. */
  proxyUser: z.string().max(200),
  agentId: z.string().max(6),
  phoneNumber: z.string().max(24),
  rememberPassword: z.boolean(),
  /** Whether an agent who is signed in elsewhere may take the session over. */
  forceSignIn: z.enum(['ask', 'never']),
  /** Gateways from release 25.200.0 on have agent IDs up to 999999. */
  wideAgentIds: z.boolean(),
  ivrDirectory: z.array(ivrEntrySchema).max(200),
  /** Electron accelerator that passes the numbers. */
  shortcut: z.string().min(1).max(60),
  /** Electron accelerator that shows and hides the toolbar; empty for none. */
  toolbarShortcut: z.string().max(60),
  /** Electron accelerator that connects an IVR; empty for none. */
  connectShortcut: z.string().max(60),
  /** Name of the IVR that the key connects; empty for the last used one. */
  defaultIvr: z.string().max(60),
  /** Reasons for taking no calls, to choose from. */
  busyReasons: z.array(busyReasonSchema).max(51),
  /** Keep the toolbar above other windows. */
  alwaysOnTop: z.boolean(),
  /** Light or dark; `system` follows the desktop. */
  theme: z.enum(['system', 'light', 'dark']),
  /** The whole toolbar, or one row of it. */
  toolbarSize: z.enum(['normal', 'compact']),
  /** How many of the last characters of a phone number are shown. */
  visibleDigits: z.int().min(0).max(4),
  /** Start hidden when the user logs in. */
  launchAtLogin: z.boolean(),
  /** What the toolbar does while there is no call. */
  whenNoCall: z.enum(['stay', 'compact', 'hide']),
  /** Whether a sound tells what a press came to. */
  sounds: z.boolean(),
  /** 0 is silence, 100 as loud as it gets. */
  soundVolume: z.int().min(0).max(100),
  /** When a notification tells what a press came to: always, while the toolbar is not in sight, or never. */
  notifications: z.enum(['always', 'hidden', 'never']),
  /** Of windows, tray and notifications; `system` follows the operating system. */
  language: z.enum(languageChoices),
  /** `https://…` of the folder with the update feed; empty for no updates. */
  updateFeed: z.string().max(300),
  /** The newest version that may be installed, `x.y.z`; empty for any. */
  updatePin: z
    .string()
    .regex(/^(\d{1,6}\.\d{1,6}\.\d{1,6})?$/)
    .max(20),
});

export type IvrEntry = z.infer<typeof ivrEntrySchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type ToolbarSize = Settings['toolbarSize'];

export const defaultSettings: Settings = {
  gateway: '',
  fallbackGateways: [],
  caFile: '',
  clientCertFile: '',
  proxyMode: 'system',
  proxyAddress: '',
  proxyBypass: [],
  proxyPac: '',
  proxyUser: '',
  agentId: '',
  phoneNumber: '',
  rememberPassword: false,
  forceSignIn: 'ask',
  wideAgentIds: false,
  ivrDirectory: [],
  shortcut: 'CommandOrControl+Shift+F9',
  toolbarShortcut: '',
  connectShortcut: '',
  defaultIvr: '',
  busyReasons: [],
  alwaysOnTop: true,
  theme: 'system',
  toolbarSize: 'normal',
  visibleDigits: 2,
  launchAtLogin: false,
  whenNoCall: 'stay',
  sounds: true,
  soundVolume: 60,
  notifications: 'hidden',
  language: 'system',
  updateFeed: '',
  updatePin: '',
};
