import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { checkAccounts, checkTokens } from './check-accounts.ts';
import { checkJobs } from './check-jobs.ts';
import { checkEvents, checkSeals } from './check-links.ts';
import type { CheckPlan, LinkRange } from './check-plan.ts';
import { checkSignInFailures } from './check-sign-in-failures.ts';
import { checkProfiles, checkSettings } from './check-settings.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { checkStanding } from './check-standing.ts';
import { checkTestInPieces } from './check-test.ts';
import { checkWhole } from './check-whole.ts';
import { checkWorkshop } from './check-workshop.ts';
import { whereReadable } from './where-readable.ts';

/** How far a check has come. */
export interface CheckProgress {
  readonly done: number;
  readonly of: number;
  /** What this step found. */
  readonly found: readonly IntegrityFinding[];
}

/**
 * Checks what a bench keeps in short steps, so that it can be shown and stopped between two of them: the bench as a whole
 * first, then links of both chains, then each test of those seals with its record, journal and files. Every fault is named;
 * none hides another. What one step reads of the database stands as it was at one moment, so that a bench at work is not taken for
 * one that was tampered with; a large recording takes several steps.
 */
export function* checkEvidence(sources: CheckSources, plan: CheckPlan): Generator<CheckProgress> {
  const { kept } = sources;
  const tests = sum(plan.seals);
  const of = 1 + sum(plan.events) + 2 * tests;
  let done = 1;
  yield { done, of, found: checkBenchAtOneMoment(sources) };
  for (const { after, upTo } of plan.events) {
    done += upTo - after;
    yield { done, of, found: readable(() => kept.atOneMoment(() => checkEvents(sources, after, upTo))) };
  }
  for (const { after, upTo } of plan.seals) {
    done += upTo - after;
    yield { done, of, found: readable(() => kept.atOneMoment(() => checkSeals(sources, after, upTo))) };
    // Seals that cannot be read were told in the step before.
    for (const { testId } of whereReadable(() => kept.seals(after, upTo), [])) {
      const pieces = checkTestInPieces(sources, testId);
      let piece = pieces.next();
      for (; piece.done !== true; piece = pieces.next()) yield { done, of, found: [] };
      done += 1;
      yield { done, of, found: piece.value };
    }
  }
  yield { done: of, of, found: [] };
}

/** Where pages cannot be read SQLite gives no moment either: then each check tells what it can. */
function checkBenchAtOneMoment(sources: CheckSources): readonly IntegrityFinding[] {
  const found = whereReadable(() => sources.kept.atOneMoment(() => checkBench(sources)), null);
  return found ?? [finding('DATABASE_DAMAGED', ''), ...checkBench(sources)];
}

function checkBench(sources: CheckSources): readonly IntegrityFinding[] {
  const checks = [
    checkWhole,
    checkSettings,
    checkProfiles,
    checkJobs,
    checkWorkshop,
    checkAccounts,
    checkTokens,
    checkStanding,
    checkSignInFailures,
  ];
  return checks.flatMap((check) => readable(() => check(sources)));
}

/** What a step finds; pages that SQLite cannot read are a finding, and hide nothing else. */
function readable(step: () => readonly IntegrityFinding[]): readonly IntegrityFinding[] {
  return whereReadable(step, [finding('DATABASE_DAMAGED', '')]);
}

/** All that a check finds, in one go, each fault once. */
export function findingsOf(progress: Iterable<CheckProgress>): readonly IntegrityFinding[] {
  return distinct([...progress].flatMap(({ found }) => found));
}

/** Findings without repetition: ranges of a sample may overlap. */
export function distinct(findings: readonly IntegrityFinding[]): readonly IntegrityFinding[] {
  const byText = new Map(
    findings.map((one) => [`${one.code} ${one.testId} ${one.what} ${one.notedAt}`, one]),
  );
  return [...byText.values()];
}

function sum(ranges: readonly LinkRange[]): number {
  return ranges.reduce((total, { after, upTo }) => total + upTo - after, 0);
}
