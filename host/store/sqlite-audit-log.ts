import { auditEventSchema, type AuditEvent, type ChainedEvent } from '#core/record/audit-event.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Anchoring } from './anchoring.ts';
import type { AuditLog } from './audit-log.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import { listEvents, peopleInLog } from './log-rows.ts';
import { query } from './query-builder.ts';

/** The log of an open, migrated database. @throws StoreError */
export function sqliteAuditLog(connection: Connection, anchor: Anchoring): AuditLog {
  return {
    append(event) {
      connection.transaction(() => appendEvent(connection, event));
      anchor.follow();
    },
    list: (page) => listEvents(connection, page),
    people: (stretch) => peopleInLog(connection, stretch),
  };
}

/** Adds an event within the transaction of the change that it tells of. @throws ZodError for what is no event */
export function appendEvent(connection: Connection, event: AuditEvent): void {
  const { auditSequence, auditSha256 } = chainHeads(connection);
  const sequence = auditSequence + 1;
  const chained: ChainedEvent = { ...auditEventSchema.parse(event), sequence, previousSha256: auditSha256 };
  const content = canonicalJson(chained);
  const { kind, what } = chained;
  const row = { sequence, kind, what, content, sha256: sha256(content) };
  connection.run(query.insertInto('auditEvent').values(row));
}
