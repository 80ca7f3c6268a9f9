import { z } from 'zod';
import { type CivilZone, civilZoneNames } from '#core/units/civil-zone.ts';
import type { TestStore } from '../store/test-store.ts';

/** Form of the zone of a bench; null follows the computer. */
export const zoneSchema = z.enum(civilZoneNames).nullable();

const settingName = 'zone';

/** In which civil time the bench stands; null where its computer's is followed, or what is kept cannot be read. */
export function keptZone(store: Pick<TestStore, 'setting'>): CivilZone | null {
  const parsed = zoneSchema.safeParse(store.setting(settingName));
  return parsed.success ? parsed.data : null;
}

/** Keeps a civil time; what was written before keeps its own. */
export function keepZone(store: Pick<TestStore, 'setSetting'>, zone: CivilZone | null): void {
  store.setSetting(settingName, zone);
}
