/**
 * Who may knock. `desktop`: only our own window, over `senyap://bench/`, which no other program can reach.
 * `loopback`: a browser on this computer that has brought the one-time token of the printed address.
 * `rider`: a device of the local network that shows the rider display, at one address of this computer.
 */
export type DoorAccess =
  | { readonly kind: 'desktop' }
  | {
      readonly kind: 'loopback';
      /** Random text of the printed address, good for one exchange. */
      readonly token: string;
      /** Random text that the cookie carries afterwards. */
      readonly cookieSecret: string;
      /** Port the server listens on; asked at each request, because it is known only after listening. */
      readonly port: () => number;
    }
  | { readonly kind: 'rider'; readonly address: string; readonly port: () => number };

/** Hosts (with port) under which the bench may be addressed. */
export function allowedHosts(access: DoorAccess): readonly string[] {
  if (access.kind === 'desktop') return ['bench'];
  if (access.kind === 'rider') return [`${access.address}:${access.port()}`];
  return [`127.0.0.1:${access.port()}`, `localhost:${access.port()}`];
}

/** Scheme of the bench's own address, as in URLs. */
export function ownScheme(access: DoorAccess): 'senyap:' | 'http:' {
  return access.kind === 'desktop' ? 'senyap:' : 'http:';
}
