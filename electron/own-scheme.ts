import type { CustomScheme, Protocol } from 'electron';

/** The bench's own scheme: the page asks for everything through it and no port is opened. */
export const ownScheme = 'senyap';

/** Address of the page. */
export const pageAddress = `${ownScheme}://bench/`;

/** Address of the rider display, which has a window of its own. */
export const riderAddress = `${pageAddress}rider.html`;

/** Makes the scheme behave like a secure web address with streaming answers; must be told before the app is ready. */
export const ownSchemePrivileges: CustomScheme = {
  scheme: ownScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** True for an address of the page or of its door, false for everything else, readable or not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${ownScheme}:` && host === 'bench';
}

/** Lets the host's door answer every request of the page. */
export function answerWithDoor(
  protocol: Pick<Protocol, 'handle'>,
  door: (request: Request) => Response | Promise<Response>,
): void {
  protocol.handle(ownScheme, (request) => door(request));
}
