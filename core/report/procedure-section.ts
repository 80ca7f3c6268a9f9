import { targetSpeedOf, withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { declaredTargetWord } from '#core/words/declared-target-words.ts';
import { mannerOf, needsTarget } from '#core/procedure/manner.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { verificationWord } from '#core/words/confidence-words.ts';
import { mannerName, riddenReading } from '#core/words/manner-words.ts';
import type { Unit } from '#core/words/number-format.ts';
import { fact, factGroup, given, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportFact, ReportSection } from './report-model.ts';

function methodGroup(context: ReportContext): FactGroup {
  const { record, language, words } = context;
  const { profile } = record.evidence;
  const verified =
    profile.verifiedAgainst === null
      ? verificationWord(profile, language)
      : `${verificationWord(profile, language)}: ${profile.verifiedAgainst}`;
  return factGroup(words.procedure.method, [
    fact(context, words.procedure.title, profile.title[language]),
    fact(context, words.procedure.version, `${profile.id}, ${profile.version}`),
    fact(context, words.procedure.verification, verified),
    fact(context, words.procedure.legalBasis, profile.legalBasis[language]),
    fact(context, words.procedure.binding, profile.bindingInIndonesia ? words.yes : words.no),
    profile.methodReference === null
      ? null
      : fact(context, words.procedure.methodReference, profile.methodReference),
    fact(context, words.procedure.reading, readingText(context)),
  ]);
}

/** What was measured; where the rule does not name it, the mark of what is unsure stands beside it. */
function readingText(context: ReportContext): string {
  const { profile } = context.record.evidence;
  const isSlow = profile.reading.quantity?.startsWith('LAS') === true;
  const text = riddenText(context, isSlow) ?? context.sentences[isSlow ? 'readingSlow' : 'reading'];
  return profileGaps(profile).includes('reading') ? `${text} · U` : text;
}

/** Null where a target is held; a sweep counts its deceleration only where the rule says so. */
function riddenText({ record, language }: ReportContext, isSlow: boolean): string | null {
  const { profile } = record.evidence;
  const manner = mannerOf(profile);
  if (manner === 'hold') return null;
  const usual = manner === 'full-throttle' ? 'run' : manner;
  const window = manner === 'sweep' && profile.reading.window === 'run' ? 'run' : usual;
  return riddenReading({ quantity: isSlow ? 'LASmax' : 'LAFmax', window }, language);
}

/** The target, and how the engine is run where none is held; null where a target is wanted and missing. */
function targetText(context: ReportContext): string | null {
  const { targetSpeedRpm } = context.record.judgement;
  const manner = mannerOf(context.record.evidence.profile);
  const target =
    targetSpeedRpm === null ? null : `${shown(context, targetSpeedRpm, 0, 'rpm')}${declaredMark(context)}`;
  if (manner === 'hold' || (target === null && needsTarget(manner))) return target;
  const name = mannerName(manner, context.language);
  return target === null ? name : `${name}, ${target}`;
}

/** Says of a target that a person declared that it is no rule of the procedure. */
function declaredMark({ record, language }: ReportContext): string {
  const { profile, vehicle, declaredTargetSpeedRpm = null } = record.evidence;
  const target = targetSpeedOf(profile, vehicle, declaredTargetSpeedRpm);
  const isDeclared = target.state === 'known' && target.origin === 'declared';
  return isDeclared ? ` (${declaredTargetWord[language]})` : '';
}

/** The tolerance of the target, or the edges of its band where the rule gives those. */
function toleranceText(context: ReportContext): string | null {
  const { profile, vehicle } = context.record.evidence;
  const { value } = profile.speedTolerancePercent;
  if (value !== null) return `± ${given(context, value, '%')}`;
  const edged = withOwnTargetRule(profile, vehicle).targetSpeed.pieces.flatMap((piece) =>
    'fromSpeedRpm' in piece ? [piece] : [],
  );
  return edged.length === 0
    ? null
    : edged
        .map(({ fromSpeedRpm, toSpeedRpm }) =>
          [shown(context, fromSpeedRpm, 0, ''), shown(context, toSpeedRpm, 0, 'rpm')].join(' – '),
        )
        .join(', ');
}

function openOr(context: ReportContext, label: string, value: string | null, mark: string): ReportFact {
  return value === null
    ? { label, value: context.words.procedure.open, missing: true }
    : fact(context, label, `${value} · ${mark}`);
}

function requirementsGroup(context: ReportContext): FactGroup {
  const { words, record, sentences } = context;
  const { procedure } = words;
  const { profile } = record.evidence;
  const figure = (value: number | null, sign: string, unit: Unit) =>
    value === null ? null : `${sign}${given(context, value, unit)}`;
  const { consecutive } = profile.runs;
  return factGroup(procedure.requirements, [
    openOr(context, procedure.targetSpeed, targetText(context), profile.targetSpeed.confidence),
    openOr(
      context,
      procedure.tolerance,
      toleranceText(context),
      profile.speedTolerancePercent.value === null
        ? profile.targetSpeed.confidence
        : profile.speedTolerancePercent.confidence,
    ),
    openOr(
      context,
      procedure.hold,
      figure(profile.holdSeconds.value, '≥ ', 's'),
      profile.holdSeconds.confidence,
    ),
    openOr(context, procedure.runs, figure(consecutive, '', ''), profile.runs.confidence),
    openOr(
      context,
      procedure.spread,
      figure(profile.spreadDb.value, '≤ ', 'dB'),
      profile.spreadDb.confidence,
    ),
    openOr(
      context,
      procedure.aggregate,
      sentences.aggregate[profile.aggregate.runs],
      profile.aggregate.confidence,
    ),
    openOr(
      context,
      procedure.rounding,
      sentences.rounding(profile.resultRounding.decimals, profile.resultRounding.mode),
      profile.resultRounding.confidence,
    ),
    openOr(
      context,
      procedure.background,
      figure(profile.background.minimumMarginDb, '≥ ', 'dB'),
      profile.background.confidence,
    ),
  ]);
}

/** Procedure with its state of verification, its requirements and how surely each is known. */
export function procedureSection(context: ReportContext): ReportSection {
  return {
    title: context.words.sections.procedure,
    blocks: [
      {
        kind: 'facts',
        groups: [methodGroup(context), requirementsGroup(context)],
        legend: context.sentences.confidenceLegend,
      },
    ],
  };
}
