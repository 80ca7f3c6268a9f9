import { z } from 'zod';

/**
 * What a report says of the work besides the measurement (ISO/IEC 17025:2017, 7.8.2.1 and 7.8.3.1), as declared before the
 * test. Nothing here enters a verdict.
 */
export const orderSchema = z.strictObject({
  /** Who ordered the test, who need not own the vehicle. */
  clientName: z.string().max(200).default(''),
  clientAddress: z.string().max(500).default(''),
  /** Day on which the vehicle was received, ISO date. */
  receivedOn: z.iso.date().nullable().default(null),
  /** What was done otherwise than the method says; empty where nothing was. */
  deviations: z.string().max(2000).default(''),
  /** Who will authorise the report. */
  authorisedBy: z.string().max(200).default(''),
  /** Number of the job that the test is for, and of the job in the orderer's own books; left out where there is no job. */
  jobNumber: z.string().max(40).exactOptional(),
  reference: z.string().max(100).exactOptional(),
});

/** The order of a test (see {@link orderSchema}). */
export type Order = z.output<typeof orderSchema>;
