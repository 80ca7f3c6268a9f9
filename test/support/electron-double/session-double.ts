import type { Session } from 'electron';
import { pageOrigin } from './protocol-double.ts';
import { doubleBrowser } from './double-browser.ts';

type SessionCalls = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
>;
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1];

/** What Chromium can be asked for, as Electron's policy names it and as Chromium's own permissions are called. */
const wishes: readonly {
  readonly permission: Permission;
  readonly mediaTypes?: readonly ('audio' | 'video')[];
  readonly chromium: string;
}[] = [
  { permission: 'media', mediaTypes: ['audio'], chromium: 'microphone' },
  { permission: 'media', mediaTypes: ['video'], chromium: 'camera' },
  { permission: 'geolocation', chromium: 'geolocation' },
  { permission: 'notifications', chromium: 'notifications' },
  { permission: 'clipboard-read', chromium: 'clipboard-read' },
];

let answerRequest: RequestHandler | null = null;

const defaultSession: SessionCalls = {
  setPermissionRequestHandler(handler) {
    answerRequest = handler;
  },
  setPermissionCheckHandler(handler) {
    if (handler === null) throw new Error('Without a check handler Electron allows everything.');
  },
  setDevicePermissionHandler(handler) {
    if (handler === null) throw new Error('Without a device handler Electron asks the check handler only.');
  },
  on: (() => defaultSession) as unknown as Session['on'],
};

/** The session whose policy decides what Chromium allows the page. */
export const session = { defaultSession };

/** Asks the app's policy about every wish and gives Chromium exactly what it allowed. */
export async function applyPermissionPolicy(): Promise<void> {
  const origin = await pageOrigin();
  const granted = wishes.filter(isAllowed).map((wish) => wish.chromium);
  const browser = await doubleBrowser();
  await browser.clearPermissions();
  await browser.grantPermissions(granted, { origin });
}

function isAllowed(wish: (typeof wishes)[number]): boolean {
  if (answerRequest === null) throw new Error('The shell has set no permission policy.');
  let isGranted = false;
  const details = {
    requestingUrl: 'senyap://bench/',
    isMainFrame: true,
    ...(wish.mediaTypes === undefined ? {} : { mediaTypes: [...wish.mediaTypes] }),
  };
  answerRequest(null as never, wish.permission, (granted) => (isGranted = granted), details);
  return isGranted;
}
