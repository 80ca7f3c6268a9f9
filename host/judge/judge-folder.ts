import type { KeptCorrection } from '#core/procedure/evidence.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import type { AppliedLimit, SeriesJudgement, TestJudgement } from '#core/verdict/test-judgement.ts';
import type { Language } from '#core/words/language.ts';
import { reasonSentence } from '#core/words/reason-words.ts';
import { readTestFolder } from './read-test-folder.ts';
import type { FolderWarning } from './source-warnings.ts';

/** One reason with its sentence. */
export interface Explanation extends Reason {
  readonly message: string;
  /** Run and series it was found in; null for the whole test. */
  readonly run: number | null;
  readonly series: SeriesJudgement['role'] | null;
}

/** One run as `judge` prints it. */
export interface JudgedRun {
  readonly number: number;
  readonly series: SeriesJudgement['role'];
  readonly outlet: number;
  readonly LAFmax: number | null;
  readonly noted: number | null;
  readonly valid: boolean;
  /** Codes of what rejected it. */
  readonly reasons: readonly string[];
  readonly obtainedBy: RunJudgement['obtainedBy'];
  readonly samplingIntervalMs: number | null;
  readonly possibleShortfallDb: number | null;
  readonly holdMaximumDb: number | null;
  readonly decelerationMaximumDb: number | null;
  readonly holdSeconds: number | null;
  readonly idleSpeedRpm: number | null;
  readonly releaseRpmPerSecond: number | null;
  readonly timeToIdleSeconds: number | null;
  readonly window: RunJudgement['window'];
  /** There where no target speed is held: what was measured of the idle, the sweep or the full throttle. */
  readonly ridden?: NonNullable<RunJudgement['ridden']>;
}

/** What `judge` prints for one folder. Levels in dB re 20 µPa. */
export interface FolderJudgement {
  readonly path: string;
  readonly valid: boolean;
  readonly verdict: TestJudgement['verdict'];
  /** Codes of what rejects, each once. */
  readonly reasons: readonly string[];
  readonly profile: { readonly id: string; readonly version: string; readonly verified: boolean };
  readonly mode: 'site' | 'workshop';
  readonly targetSpeedRpm: number | null;
  /** The correction file whose response was taken out of the recordings; null for none. */
  readonly microphoneCorrection: Omit<KeptCorrection, 'text'> | null;
  readonly runs: readonly JudgedRun[];
  /** Numbers of the runs that form the result. */
  readonly countedRuns: readonly number[];
  readonly series: readonly JudgedSeries[];
  readonly backgroundDb: TestJudgement['backgroundDb'];
  readonly backgroundMarginDb: number | null;
  readonly calibrationDriftDb: number | null;
  readonly result: { readonly unrounded: number; readonly reported: number } | null;
  readonly difference: TestJudgement['differenceDb'];
  readonly limit: JudgedLimit | null;
  /** The whole budget of U where the folder asks for it (`decision.budget`) and has a result; else null. */
  readonly uncertainty: NonNullable<TestJudgement['uncertainty']> | null;
  /** The budget of the difference to the stock exhaust where the folder asks for it (`decision.budget.comparison`); else null. */
  readonly differenceUncertainty: NonNullable<TestJudgement['differenceUncertainty']> | null;
  readonly rules: TestJudgement['rules'];
  readonly explanations: readonly Explanation[];
  readonly warnings: readonly FolderWarning[];
}

interface JudgedSeries {
  readonly role: SeriesJudgement['role'];
  readonly outlet: number;
  readonly countedRuns: readonly number[];
  readonly spreadDb: number | null;
  readonly unrounded: number | null;
  readonly reported: number | null;
}

interface JudgedLimit {
  readonly kind: AppliedLimit['limit']['kind'];
  readonly maximumDb: number;
  readonly referenceDb: number | null;
  readonly testType: AppliedLimit['limit']['testType'];
  readonly jurisdiction: string | null;
  readonly legalBasis: AppliedLimit['limit']['legalBasis'];
  readonly confidence: AppliedLimit['limit']['confidence'];
  readonly rule: AppliedLimit['rule'];
  readonly expandedUncertaintyDb: number | null;
}

/** Judges one folder of files. @throws the errors of {@link readTestFolder} */
export function judgeFolder(path: string, language: Language): FolderJudgement {
  const { evidence, warnings } = readTestFolder(path);
  const judgement = judgeTest(evidence);
  const { id, version, verified } = evidence.profile;
  return {
    path,
    valid: judgement.valid,
    verdict: judgement.verdict,
    reasons: rejectingCodes(judgement.reasons),
    profile: { id, version, verified },
    mode: evidence.mode,
    targetSpeedRpm: judgement.targetSpeedRpm,
    microphoneCorrection: correctionNamed(evidence.microphoneCorrection),
    runs: judgement.series.flatMap((series) => series.runs.map((run) => judgedRun(run, series))),
    countedRuns: countedOf(judgement),
    series: judgement.series.map(judgedSeries),
    backgroundDb: judgement.backgroundDb,
    backgroundMarginDb: judgement.backgroundMarginDb,
    calibrationDriftDb: judgement.calibrationDriftDb,
    result: resultOf(judgement),
    difference: judgement.differenceDb,
    limit: judgement.limit === null ? null : judgedLimit(judgement.limit),
    uncertainty: judgement.uncertainty ?? null,
    differenceUncertainty: judgement.differenceUncertainty ?? null,
    rules: judgement.rules,
    explanations: explanationsOf(judgement, language),
    warnings,
  };
}

function correctionNamed(kept: KeptCorrection | undefined): FolderJudgement['microphoneCorrection'] {
  if (kept === undefined) return null;
  const { fileName, serialNumber, sha256 } = kept;
  return { fileName, serialNumber, sha256 };
}

function rejectingCodes(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.filter((one) => one.effect === 'rejects').map((one) => one.code))];
}

function judgedRun(run: RunJudgement, { role, outlet }: SeriesJudgement): JudgedRun {
  return {
    number: run.number,
    series: role,
    outlet,
    LAFmax: run.LAFmaxDb,
    noted: run.notedDb,
    valid: run.valid,
    reasons: rejectingCodes(run.reasons),
    obtainedBy: run.obtainedBy,
    samplingIntervalMs: run.sampleSpacingMilliseconds,
    possibleShortfallDb: run.possibleShortfallDb,
    holdMaximumDb: run.holdMaximumDb,
    decelerationMaximumDb: run.decelerationMaximumDb,
    holdSeconds: run.holdSeconds,
    idleSpeedRpm: run.idleSpeedRpm,
    releaseRpmPerSecond: run.release?.fallRpmPerSecond ?? null,
    timeToIdleSeconds: run.release?.timeToIdleSeconds ?? null,
    window: run.window,
    ...(run.ridden !== undefined && { ridden: run.ridden }),
  };
}

function judgedSeries(series: SeriesJudgement): JudgedSeries {
  const { role, outlet, countedRuns, spreadDb, unroundedDb, reportedDb } = series;
  return { role, outlet, countedRuns, spreadDb, unrounded: unroundedDb, reported: reportedDb };
}

/** The counted runs of the series that gives the result: the loudest outlet of the exhaust under test. */
function countedOf({ series }: TestJudgement): readonly number[] {
  const own = series.filter((one) => one.role !== 'stock');
  const levels = own.map((one) => one.unroundedDb ?? Number.NEGATIVE_INFINITY);
  return own[levels.indexOf(Math.max(...levels))]?.countedRuns ?? [];
}

function resultOf({ result }: TestJudgement): FolderJudgement['result'] {
  return result === null ? null : { unrounded: result.unroundedDb, reported: result.reportedDb };
}

function judgedLimit({
  limit,
  maximumDb,
  referenceDb,
  rule,
  expandedUncertaintyDb,
}: AppliedLimit): JudgedLimit {
  const { kind, testType, jurisdiction, legalBasis, confidence } = limit;
  return {
    kind,
    maximumDb,
    referenceDb,
    testType,
    jurisdiction,
    legalBasis,
    confidence,
    rule,
    expandedUncertaintyDb,
  };
}

/** Reasons of the test, then those of each run, warnings included. */
function explanationsOf(judgement: TestJudgement, language: Language): Explanation[] {
  const explain = (reason: Reason, run: number | null, series: Explanation['series']): Explanation => ({
    ...reason,
    message: reasonSentence(reason, language),
    run,
    series,
  });
  return [
    ...judgement.reasons.filter((one) => one.place !== 'run').map((one) => explain(one, null, null)),
    ...judgement.series.flatMap(({ role, runs }) =>
      runs.flatMap(({ number, reasons }) => reasons.map((one) => explain(one, number, role))),
    ),
  ];
}
