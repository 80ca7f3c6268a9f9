import { z } from 'zod';
import { joined } from './record-row.ts';

const text = z.string().catch('');
const named = z.object({ make: text, maker: text, model: text, plate: text });
const noName = { make: '', maker: '', model: '', plate: '' };

/** The parts of an opening that the history list shows; whatever is missing stays empty. */
const openingSchema = z
  .object({
    vehicle: named.catch(noName),
    exhaust: named.catch(noName),
    profile: z.object({ id: text }).catch({ id: '' }),
    simulated: z.boolean().catch(false),
  })
  .catch({ vehicle: noName, exhaust: noName, profile: { id: '' }, simulated: false });

/** What the history list shows of a test without a record. */
export interface OpeningListing {
  readonly plate: string;
  readonly vehicle: string;
  readonly exhaust: string;
  readonly profileId: string;
  readonly simulated: boolean;
}

/** Reads the listing out of an opening. */
export function openingListing(opening: unknown): OpeningListing {
  const { vehicle, exhaust, profile, simulated } = openingSchema.parse(opening);
  return {
    plate: vehicle.plate,
    vehicle: joined(vehicle.make, vehicle.model),
    exhaust: joined(exhaust.maker, exhaust.model),
    profileId: profile.id,
    simulated,
  };
}
