import { z } from 'zod';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { makeAnchor } from '../seal/anchor-file.ts';
import { plainVault } from '../seal/key-vault.ts';
import { type KeyMove, moveKey } from '../seal/move-key.ts';
import { causeOf } from './cause-of.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import { failureEvent } from './failure-log.ts';
import { query } from './query-builder.ts';
import type { Sealing } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/**
 * Moves the key of an open bench into the key store and notes it in the log. A move that fails keeps nobody from working: the key
 * stays in its file, the log says so, and the next start tries again. @throws StoreError
 */
export function moveKeyToStore(
  connection: Connection,
  { key, anchor, now }: Sealing,
  move: Pick<KeyMove, 'dataFolder' | 'sealed' | 'reached'>,
): void {
  const note = (event: AuditEvent): void => {
    connection.transaction(() => appendEvent(connection, event));
    anchor.write(makeAnchor(chainHeads(connection), key));
  };
  const noteMoved = (sealedSha256: string): void => {
    if (isNoted(connection, sealedSha256)) return;
    const old = { file: plainVault.fileName };
    const told = { who: '', at: now(), what: key.keyId, old, new: { sealedSha256 }, why: '' };
    note({ kind: 'key-moved', ...told });
  };
  try {
    moveKey({ ...move, key, note: noteMoved });
  } catch (error) {
    const failure = { code: 'KEY_NOT_MOVED', place: plainVault.fileName, cause: causeOf(error) } as const;
    note(failureEvent(failure, now()));
  }
}

const moved = z.object({ new: z.object({ sealedSha256: z.string() }) });

function isNoted(connection: Connection, sealedSha256: string): boolean {
  const newest = query
    .selectFrom('auditEvent')
    .select('content')
    .where('kind', '=', 'key-moved')
    .orderBy('sequence', 'desc')
    .limit(1);
  const told = moved.safeParse(JSON.parse(connection.first(newest)?.content ?? 'null'));
  return told.success && told.data.new.sealedSha256 === sealedSha256;
}
