import { z } from 'zod';

const text = z.string();

/** What was declared of the exhaust under test. */
export const exhaustSchema = z.strictObject({
  maker: text.default(''),
  model: text.default(''),
  serialNumber: text.default(''),
  insert: z.enum(['fitted', 'removed', 'permanent', 'none', 'unknown']).default('unknown'),
  outlets: z.number().int().positive().default(1),
  /** Largest distance between neighbouring outlets, centre to centre. */
  outletSpacingM: z.number().positive().exactOptional(),
  /** All outlets belong to one silencer. */
  sameSilencer: z.boolean().exactOptional(),
  /** Modes that the rider can select and that change the sound, and which of them was tested. */
  modes: z.enum(['none', 'loudest-tested', 'other-tested', 'unknown']).exactOptional(),
  /** Name of the mode under test. */
  modeTested: text.exactOptional(),
});
