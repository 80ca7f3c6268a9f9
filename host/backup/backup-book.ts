import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type BackupPlan, backupPlanSchema, type BackupState } from '#core/record/backup-state.ts';
import { backupErrorWords, isBackupCode } from '#core/words/backup-words.ts';
import { loggedNews } from '../integrity/logged-news.ts';
import { parsedText } from '../integrity/parsed-text.ts';
import type { TestStore } from '../store/test-store.ts';
import type { LastBackup } from './backup-due.ts';
import { BackupError } from './backup-error.ts';
import type { MadeBackup } from './make-backup.ts';

/** What a book of backups keeps its entries in. */
export type BackupBookStore = Pick<TestStore, 'setting' | 'setSetting' | 'audit' | 'kept'>;

const settingName = 'backup-plan';
const madeSchema = z.object({ sealSequence: z.number(), findings: z.number() });
const timedSchema = z.object({ at: z.string() });
const failedSchema = z.object({ at: z.string(), why: z.string() });

/** Where backups go, when they are made, and what the log tells of them. */
export class BackupBook {
  readonly #store: BackupBookStore;
  readonly #dataFolder: string;

  constructor(store: BackupBookStore, dataFolder: string) {
    this.#store = store;
    this.#dataFolder = dataFolder;
  }

  /** The plan; null where none was entered or what is kept cannot be read. */
  plan(): BackupPlan | null {
    const parsed = backupPlanSchema.safeParse(this.#store.setting(settingName));
    return parsed.success ? parsed.data : null;
  }

  /** Keeps this plan, or none. @throws BackupError `BACKUP_FOLDER_UNUSABLE`, `BACKUP_INSIDE_DATA` */
  keep(plan: BackupPlan | null): void {
    if (plan !== null) this.#checkFolder(plan.folder);
    this.#store.setSetting(settingName, plan);
  }

  /** The newest whole backup that the log tells of. */
  last(): LastBackup | null {
    const event = this.#store.kept().eventsOf('backup-made').at(-1);
    const told = loggedNews(event, madeSchema);
    const at = event === undefined ? undefined : parsedText(event.content, timedSchema)?.at;
    if (event === undefined || told === null || at === undefined) return null;
    return { at, ...told, folder: event.what };
  }

  /** The newest failure that the log tells of, where no whole backup followed. */
  lastFailure(): BackupState['lastFailure'] {
    const failed = this.#store.kept().eventsOf('backup-failed').at(-1);
    const made = this.#store.kept().eventsOf('backup-made').at(-1);
    if (failed === undefined || failed.sequence < (made?.sequence ?? 0)) return null;
    const told = parsedText(failed.content, failedSchema);
    if (told === null) return null;
    return {
      at: told.at,
      ...(isBackupCode(told.why) ? backupErrorWords[told.why] : backupErrorWords.BACKUP_FAILED),
    };
  }

  /** How many tests are sealed. */
  sealSequence(): number {
    return this.#store.kept().heads().sealSequence;
  }

  noteMade({ folder, content }: MadeBackup, who: string, at: string): void {
    const { heads, withKey, files, findings } = content;
    const told = {
      sealSequence: heads.sealSequence,
      withKey,
      files: files.length,
      findings: findings.length,
    };
    this.#store.audit.append({ kind: 'backup-made', who, at, what: folder, old: null, new: told, why: '' });
  }

  /** Tells that old backups were removed, and what killed ones had left behind. */
  noteRemoved(folders: readonly string[], who: string, at: string, isUnfinished: boolean): void {
    const told = isUnfinished ? { unfinished: true } : null;
    for (const what of folders) {
      this.#store.audit.append({ kind: 'backup-removed', who, at, what, old: null, new: told, why: '' });
    }
  }

  noteFailed(folder: string, who: string, at: string, why: string): void {
    this.#store.audit.append({ kind: 'backup-failed', who, at, what: folder, old: null, new: null, why });
  }

  #checkFolder(folder: string): void {
    if (!isAbsolute(folder)) throw new BackupError('BACKUP_FOLDER_UNUSABLE', folder);
    const way = relative(resolve(this.#dataFolder), resolve(folder));
    if (!way.startsWith('..') && !isAbsolute(way)) throw new BackupError('BACKUP_INSIDE_DATA', folder);
  }
}
