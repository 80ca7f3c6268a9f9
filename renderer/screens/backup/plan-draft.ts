import { type BackupPlan, backupPlanSchema, fewestKept } from '#core/record/backup-state.ts';
import { backupPageWords } from '#core/words/backup-page-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';

/** A plan of backups while it is entered; an empty time of day is none. */
export interface PlanDraft {
  readonly folder: string;
  readonly dailyAt: string;
  readonly everyTests: number | null;
  readonly keep: number | null;
}

/** What stands in the form for a plan; nothing for none. */
export function draftOfPlan(plan: BackupPlan | null): PlanDraft {
  if (plan === null) return { folder: '', dailyAt: '', everyTests: null, keep: null };
  return { ...plan, dailyAt: plan.dailyAt ?? '' };
}

/** The plan that was entered, or the first thing that is wrong with it. */
export function finishedPlan(
  draft: PlanDraft,
): { readonly plan: BackupPlan } | { readonly problem: InEachLanguage<string> } {
  const { keep, everyTests } = draft;
  const folder = draft.folder.trim();
  if (folder === '') return { problem: backupPageWords.folderMissing };
  if (!isWhole(everyTests, 1)) return { problem: backupPageWords.testsOutOfRange };
  if (!isWhole(keep, fewestKept)) return { problem: backupPageWords.keepOutOfRange };
  const dailyAt = draft.dailyAt === '' ? null : draft.dailyAt;
  return { plan: backupPlanSchema.parse({ folder, dailyAt, everyTests, keep }) };
}

function isWhole(value: number | null, least: number): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= 10_000);
}
