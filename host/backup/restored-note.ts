import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupContentSchema, type BackupContent } from '#core/record/backup-manifest.ts';
import { jsonText } from '../json-text.ts';
import { writeDurably } from '../seal/write-durably.ts';
import type { AuditLog } from '../store/audit-log.ts';

const noteName = 'restored.json';

const noteSchema = z.object({
  backupMadeAt: z.string(),
  restoredAt: z.string(),
  heads: backupContentSchema.shape.heads,
});

/** Leaves word in a restored folder for its log: only the bench itself, with its key, writes into that. */
export function leaveRestoredNote(
  folder: string,
  { madeAt, heads }: BackupContent,
  restoredAt: string,
): void {
  writeDurably(join(folder, noteName), `${jsonText({ backupMadeAt: madeAt, restoredAt, heads })}\n`);
}

/** Writes into the log that this folder was restored, once, where a restore left word of it. @throws StoreError */
export function noteRestored(dataFolder: string, audit: AuditLog, at: string): void {
  const path = join(dataFolder, noteName);
  if (!existsSync(path)) return;
  const note = readNote(path);
  const what = note?.backupMadeAt ?? '';
  audit.append({ kind: 'restored', who: '', at, what, old: null, new: note, why: '' });
  rmSync(path);
}

function readNote(path: string): z.output<typeof noteSchema> | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
