import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ArchiveEntry, readArchive } from '#core/record/bundle/archive.ts';
import { bundleNames } from '#core/record/bundle/bundle-manifest.ts';
import { statedTestSchema } from '#core/record/bundle/stated-test.ts';
import type { Language } from '#core/words/language.ts';
import { type FolderJudgement, judgeFolder } from './judge-folder.ts';
import { TestFolderError } from './test-folder-error.ts';

/** The judgement of a bundle's files beside what its record says. */
export interface BundleJudgement extends FolderJudgement {
  readonly recorded: {
    readonly number: string;
    readonly verdict: FolderJudgement['verdict'];
    readonly reportedDb: number | null;
    /** True where the files give the verdict and the result that stand in the record. */
    readonly reproduced: boolean;
  };
}

/**
 * Judges the files of an evidence bundle by themselves and compares the verdict and the result with those in its record.
 * Whether the bundle is genuine is another question: see `verify`. A test that was cut or given up is invalid, whatever its
 * files say.
 * @throws TestFolderError `BUNDLE_INVALID` and those of {@link judgeFolder}
 */
export function judgeBundle(bytes: Uint8Array, path: string, language: Language): BundleJudgement {
  const archive = readArchive(bytes);
  if (archive === null || archive.fault !== null)
    throw refused(path, 'its structure is not as Senyap writes it');
  const record = recordIn(archive.entries, path);
  const judgement = { ...judgeEntries(archive.entries, language), path };
  const { verdict, result } = record.judgement;
  const reportedDb = result?.reportedDb ?? null;
  const again = record.outcome === 'closed' ? judgement : { verdict: 'invalid', result: null };
  const reproduced = again.verdict === verdict && (again.result?.reported ?? null) === reportedDb;
  return { ...judgement, recorded: { number: record.number, verdict, reportedDb, reproduced } };
}

function recordIn(entries: readonly ArchiveEntry[], path: string) {
  const bytes = entries.find(({ name }) => name === bundleNames.record)?.bytes;
  const record = statedTestSchema.safeParse(jsonOf(bytes ?? new Uint8Array()));
  if (!record.success) throw refused(path, 'it holds no record that can be read');
  return record.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON: the schema says so.
    return null;
  }
}

/** The judge reads folders, so the bundle becomes one for as long as it is read. Names were checked with the archive. */
function judgeEntries(entries: readonly ArchiveEntry[], language: Language): FolderJudgement {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-bundle-'));
  try {
    for (const { name, bytes } of entries) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' });
    }
    return judgeFolder(folder, language);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refused(path: string, why: string): TestFolderError {
  return new TestFolderError('BUNDLE_INVALID', `${path} cannot be judged: ${why}. See: senyap verify`);
}
