import type { ChainHeads } from '../seal/seal-record.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';

const lastSeal = query
  .selectFrom('seal')
  .select(['sequence', 'sealSha256'])
  .orderBy('sequence', 'desc')
  .limit(1);
const lastEvent = query
  .selectFrom('auditEvent')
  .select(['sequence', 'sha256'])
  .orderBy('sequence', 'desc')
  .limit(1);

/** How far both chains of a database have come. */
export function chainHeads(connection: Connection): ChainHeads {
  const seal = connection.first(lastSeal);
  const event = connection.first(lastEvent);
  return {
    sealSequence: seal?.sequence ?? 0,
    sealSha256: seal?.sealSha256 ?? null,
    auditSequence: event?.sequence ?? 0,
    auditSha256: event?.sha256 ?? null,
  };
}
