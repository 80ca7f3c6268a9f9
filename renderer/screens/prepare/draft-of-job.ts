import type { Job } from '#core/record/job.ts';
import { orderSchema } from '#core/procedure/order.ts';
import type { Draft } from './draft.ts';

/** A draft for a job: what was ordered stands in it, what it leaves open stays as it was; the technician confirms all of it. */
export function draftOfJob(draft: Draft, job: Job): Partial<Draft> {
  const { id, vehicle, exhaust, profileId, clientName, clientAddress, receivedOn } = job;
  return {
    jobId: id,
    vehicle: { ...vehicle, category: vehicle.category ?? draft.vehicle.category },
    exhaust,
    order: { ...orderSchema.parse({}), clientName, clientAddress, receivedOn },
    ...(profileId !== null && { profileId }),
  };
}
