import type { NewProfile, OwnProfileView, ProfileWish } from '#host/http/contract.ts';
import { read, send } from './door.ts';

/** The part of the door about a laboratory's own profiles; every method rejects with DoorError. */
export interface ProfileDoor {
  readonly list: () => Promise<readonly OwnProfileView[]>;
  readonly begin: (wanted: NewProfile) => Promise<OwnProfileView>;
  readonly step: (id: string, wish: ProfileWish) => Promise<OwnProfileView>;
}

/** See {@link ProfileDoor}. */
export const profileDoor: ProfileDoor = {
  list: async () => await read('/own-profiles'),
  begin: async (wanted) => await send('POST', '/own-profiles', wanted),
  step: async (id, wish) => await send('POST', `/own-profiles/${encodeURIComponent(id)}/steps`, wish),
};
