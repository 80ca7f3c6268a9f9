import type { Session } from 'electron';
import { isOwnAddress } from './own-scheme.ts';

/** What a page asks to be allowed, as far as the policy looks at it. */
export interface PermissionWish {
  readonly permission: string;
  readonly address: string;
  /** Kinds of capture that are asked for with `media`. */
  readonly mediaTypes: readonly string[];
}

/** The whole policy: our own page may listen to a sound card, and nobody may do anything else. */
export function mayHave(wish: PermissionWish): boolean {
  const listensOnly = wish.mediaTypes.length > 0 && wish.mediaTypes.every((type) => type === 'audio');
  return wish.permission === 'media' && listensOnly && isOwnAddress(wish.address);
}

/** Holds every page of the session to the policy, for requests, for checks and for devices. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(mayHave({ permission, address: details.requestingUrl, mediaTypes }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const mediaTypes = details.mediaType === undefined ? [] : [details.mediaType];
    return mayHave({ permission, address: details.requestingUrl ?? origin, mediaTypes });
  });
  session.setDevicePermissionHandler(() => false);
}
