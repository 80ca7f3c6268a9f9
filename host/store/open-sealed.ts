import { join } from 'node:path';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { anchorFile, anchorName, makeAnchor } from '../seal/anchor-file.ts';
import { anchorProblem } from '../seal/anchor-problem.ts';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { keyPlace } from '../seal/key-place.ts';
import { type KeyFiles, keyFiles, type KeyVault } from '../seal/key-vault.ts';
import type { KeyMoveStep } from '../seal/move-key.ts';
import { beginSeals } from './begin-seals.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import { databaseStep, migrate } from './migrate.ts';
import { moveKeyToStore } from './move-key-to-store.ts';
import { migrationsWith, newestStep } from './migrations.ts';
import { sealingStep } from './migrations/0003-seals-and-audit-log.ts';
import { query } from './query-builder.ts';
import type { Sealing } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { beginStandingHashes } from './standing-hashes.ts';

/** What may differ from a plain key file, the computer's clock, and nobody at work. */
export interface SealingOptions {
  readonly vault?: KeyVault | null;
  /** Time of day as ISO 8601 with offset. */
  readonly now?: () => string;
  /** Name of who is at work. */
  readonly who?: () => string;
  /** Hears how far the key has moved into the vault. */
  readonly keyMoved?: (step: KeyMoveStep) => void;
}

/**
 * Brings a database up to date and finds what it is sealed with. Seals begin once in the life of a bench: with a new key,
 * in the step that makes their tables. Where the key, the seals or the anchor are not what they were, that is refused or
 * written into the log, never mended in silence.
 * @throws StoreError, BenchKeyError; nothing is changed then
 */
export function openSealed(
  connection: Connection,
  dataFolder: string,
  { vault = null, now, who, keyMoved }: SealingOptions,
): Sealing {
  const { files, isToMove } = keyPlace(dataFolder, vault);
  const isBegun = databaseStep(connection, newestStep) >= sealingStep;
  const sealing: Sealing = {
    key: isBegun ? keyInUse(connection, files) : newKey(files),
    anchor: anchorFile(join(dataFolder, anchorName)),
    now: now ?? (() => new Date().toISOString()),
    who: who ?? (() => ''),
  };
  migrate(
    connection,
    migrationsWith(
      (begun) => beginSeals(begun, sealing),
      (begun) => beginStandingHashes(begun, sealing.key),
    ),
  );
  if (files.kept() === null) {
    // Seals have just begun; until the key is confirmed, a beginning that was cut off goes on from here.
    sealing.anchor.write(makeAnchor(chainHeads(connection), sealing.key));
    files.confirm();
  }
  noteAnchor(connection, sealing);
  if (vault !== null && isToMove) {
    moveKeyToStore(connection, sealing, {
      dataFolder,
      sealed: keyFiles(dataFolder, vault),
      reached: keyMoved,
    });
  }
  return sealing;
}

/** The key for a database without seals. A bench that has a key already had seals: they must not begin anew over altered records. */
function newKey(files: KeyFiles): BenchKey {
  if (files.kept() !== null) throw new BenchKeyError('SEALS_GONE', files.path);
  return files.draft() ?? files.makeDraft();
}

function keyInUse(connection: Connection, files: KeyFiles): BenchKey {
  // Only a beginning that was cut off has its first event alone and a key that is still a draft.
  const isCutOff = chainHeads(connection).auditSequence === 1;
  const key = files.kept() ?? (isCutOff ? files.draft() : null);
  if (key === null) throw new BenchKeyError('KEY_LOST', files.path);
  // A damaged page can hold another kind of value there.
  if (!keysNamed(connection).some((text) => typeof text === 'string' && text.includes(key.keyId))) {
    throw new BenchKeyError('KEY_FOREIGN', files.path);
  }
  return key;
}

/** Texts that name the key in use: the first event, the last seal. Either will do, so that an altered one shuts nobody out. */
function keysNamed(connection: Connection): readonly unknown[] {
  const event = connection.first(query.selectFrom('auditEvent').select('content').where('sequence', '=', 1));
  const seal = connection.first(
    query.selectFrom('seal').select('content').orderBy('sequence', 'desc').limit(1),
  );
  return [event, seal].flatMap((row) => (row === undefined ? [] : [row.content]));
}

/** Writes what is wrong with the anchor into the log, where it stays, before the anchor moves on. */
function noteAnchor(connection: Connection, { key, anchor, now }: Sealing): void {
  const heads = chainHeads(connection);
  const kept = anchor.read();
  const problem = anchorProblem(kept, { heads, ...hashes(connection) }, key);
  if (problem !== null) {
    const old = kept === null || kept === 'unreadable' ? kept : kept.content;
    const event = {
      kind: 'integrity-problem',
      who: '',
      at: now(),
      what: problem,
      old,
      new: heads,
      why: '',
    } as const;
    connection.transaction(() => appendEvent(connection, event));
  }
  const current = makeAnchor(chainHeads(connection), key);
  if (canonicalJson(kept) !== canonicalJson(current)) anchor.write(current);
}

function hashes(connection: Connection) {
  return {
    sealSha256: (sequence: number) =>
      connection.first(query.selectFrom('seal').select('sealSha256').where('sequence', '=', sequence))
        ?.sealSha256,
    auditSha256: (sequence: number) =>
      connection.first(query.selectFrom('auditEvent').select('sha256').where('sequence', '=', sequence))
        ?.sha256,
  };
}
