import type { TestJudgement } from '#host/http/contract.ts';
import { decimalSum } from '#core/units/decimal.ts';
import type { Limit, Profile } from '#core/procedure/profile.ts';
import { formatAsGiven } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { reportSentences } from '#core/words/report-sentences.ts';

/** A limit in words: its figure, and what it stands on. */
export interface LimitWords {
  /** Figure, for example `84,2 + 5 = 89,2 dB(A)`; null where there is none. */
  readonly figure: string | null;
  readonly kind: string;
  readonly basis: string;
}

function plusWords(plusDb: number | null, language: Language): string {
  return plusDb === null ? 'X dB' : `${formatAsGiven(plusDb, language)} dB`;
}

function kindWords(limit: Limit, language: Language): string {
  const sentences = reportSentences(language);
  if (limit.kind === 'reference-plus') {
    return sentences.reference[limit.reference](plusWords(limit.plusDb, language));
  }
  if (limit.kind === 'none') return '';
  return limit.kind === 'absolute' ? sentences.absolute : sentences.smallestOf;
}

function sumWords(referenceDb: number, maximumDb: number, language: Language): string {
  const difference = maximumDb - referenceDb;
  const sign = difference < 0 ? '\u2212' : '+';
  const shown = (value: number): string => formatAsGiven(value, language);
  return `${shown(referenceDb)} ${sign} ${shown(Math.abs(difference))}`;
}

/** The applied limit with its working out: `84,2 + 5 = 89,2 dB(A)`. */
export function appliedLimitWords(
  applied: NonNullable<TestJudgement['limit']>,
  language: Language,
): LimitWords {
  const maximum = `${formatAsGiven(applied.maximumDb, language)} dB(A)`;
  const { referenceDb } = applied;
  const figure =
    referenceDb === null ? maximum : `${sumWords(referenceDb, applied.maximumDb, language)} = ${maximum}`;
  return { figure, kind: kindWords(applied.limit, language), basis: applied.limit.legalBasis[language] };
}

/** A limit that a profile holds; `open` while the laboratory has not said how many decibels it allows. */
export interface PossibleLimitWords extends LimitWords {
  readonly open: boolean;
}

function withPlus(limit: Limit, plusDb: number | null): Limit {
  return limit.kind === 'reference-plus' ? { ...limit, plusDb: limit.plusDb ?? plusDb } : limit;
}

/** The figure of a limit that needs no reference; what the rule allows beyond it stands beside it. */
function ownFigure(limit: Limit, language: Language): string | null {
  if (limit.kind !== 'absolute' || limit.maximumDb === null) return null;
  const { maximumDb, methodToleranceDb } = limit;
  const maximum = formatAsGiven(maximumDb, language);
  return methodToleranceDb === undefined
    ? `${maximum} dB(A)`
    : `${sumWords(maximumDb, decimalSum(maximumDb, methodToleranceDb), language)} dB(A)`;
}

function isOpen(limit: Limit): boolean {
  if (limit.kind === 'reference-plus') return limit.plusDb === null;
  return limit.kind === 'absolute' && limit.maximumDb === null;
}

/** The limits that a profile holds, with the laboratory's own difference filled in, before any figure is known. */
export function profileLimitWords(
  profile: Profile,
  plusDb: number | null,
  language: Language,
): readonly PossibleLimitWords[] {
  return profile.limits
    .filter((limit) => limit.kind !== 'none')
    .map((limit) => withPlus(limit, plusDb))
    .map((limit) => ({
      figure: ownFigure(limit, language),
      kind: kindWords(limit, language),
      basis: limit.legalBasis[language],
      open: isOpen(limit),
    }));
}
