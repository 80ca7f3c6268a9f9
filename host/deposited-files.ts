import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtFiles } from './built-files.ts';

/** Name of the list beside the built files of the program. */
export const depositName = 'shipped-files.json';

const depositSchema = z
  .array(z.object({ name: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
  .min(1);

/** Writes down what the built program consists of, for it to compare itself with at each start. */
export function depositFiles(folder: string, except: readonly string[]): void {
  const files = builtFiles(folder, except).map(({ name, sha256 }) => ({ name, sha256 }));
  writeFileSync(join(folder, depositName), `${JSON.stringify(files, null, 1)}\n`);
}

/**
 * The files of a built program that are not those that were written down when it was built (WELMEC 7.2, P and U: identity of
 * the software). A list that is missing or unreadable is one of them.
 */
export function changedFiles(folder: string): readonly string[] {
  const deposited = readDeposit(folder);
  if (deposited === null) return [depositName];
  return deposited
    .filter(({ name, sha256 }) => hashOf(join(folder, name)) !== sha256)
    .map(({ name }) => name);
}

function readDeposit(folder: string): z.output<typeof depositSchema> | null {
  try {
    return depositSchema.parse(JSON.parse(readFileSync(join(folder, depositName), 'utf8')));
  } catch {
    // Missing, cut or edited: whatever it says proves nothing.
    return null;
  }
}

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    // A file that is gone is a changed one.
    return null;
  }
}
