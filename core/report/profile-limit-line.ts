import { limitGap, type LimitGap } from '#core/procedure/limit-gap.ts';
import type { Confidence, Limit, Profile } from '#core/procedure/profile.ts';
import { decimalSum } from '#core/units/decimal.ts';
import { formatDay } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { limitWords } from '#core/words/profile/limit-words.ts';
import { choiceLabel } from '#core/words/profile/field-words.ts';
import { conditionsText } from '#core/words/profile/value-words.ts';
import { reportSentences } from '#core/words/report-sentences.ts';

/** One limit of a profile in words. */
export interface ProfileLimitLine {
  /** `95 dB(A)`; null where there is no figure before a test. */
  readonly figure: string | null;
  readonly kind: string;
  /** For which vehicles; null for all. */
  readonly conditions: string | null;
  readonly basis: string;
  readonly jurisdiction: string | null;
  /** Days of validity; null where none are stated. */
  readonly validity: string | null;
  readonly confidence: Confidence;
  /** What keeps it from giving a verdict; null where nothing does. */
  readonly gap: LimitGap | null;
  /** Of the smallest of several limits, those. */
  readonly items: readonly ProfileLimitLine[];
}

/** The limits of a profile in words, in their order. */
export function profileLimitLines(profile: Profile, language: Language): readonly ProfileLimitLine[] {
  return profile.limits.map((limit) => limitLine(limit, profile, language));
}

function limitLine(limit: Limit, profile: Profile, language: Language): ProfileLimitLine {
  const conditions = conditionsText(limit.when, language);
  const items = limit.kind === 'smallest-of' ? limit.items : [];
  return {
    figure: figureOf(limit, language),
    kind: kindOf(limit, language),
    conditions: conditions === '' ? null : conditions,
    basis: limit.legalBasis[language],
    jurisdiction: limit.jurisdiction,
    validity: validityOf(limit, language),
    confidence: limit.confidence,
    gap: limitGap(limit, profile),
    items: items.map((item) => limitLine(item, profile, language)),
  };
}

/** With what the rule allows beyond it: `90 + 2 = 92 dB(A)`. */
function figureOf(limit: Limit, language: Language): string | null {
  if (limit.kind !== 'absolute' || limit.maximumDb === null) return null;
  const shown = (value: number): string => formatAsGiven(value, language);
  const { maximumDb, methodToleranceDb: allowed } = limit;
  if (allowed === undefined) return `${shown(maximumDb)} dB(A)`;
  return `${shown(maximumDb)} + ${shown(allowed)} = ${shown(decimalSum(maximumDb, allowed))} dB(A)`;
}

function kindOf(limit: Limit, language: Language): string {
  const sentences = reportSentences(language);
  switch (limit.kind) {
    case 'none':
      return limitWords(language).none;
    case 'absolute':
      if (limit.maximumDb === null) return limitWords(language).openValue;
      return limit.limitedQuantity === undefined
        ? sentences.absolute
        : choiceLabel('limitedQuantity', limit.limitedQuantity, language);
    case 'smallest-of':
      return sentences.smallestOf;
    default:
      return sentences.reference[limit.reference](
        limit.plusDb === null ? 'X dB' : `${formatAsGiven(limit.plusDb, language)} dB`,
      );
  }
}

function validityOf({ validFrom, validTo }: Limit, language: Language): string | null {
  const words = limitWords(language);
  const parts = [
    validFrom === null ? null : words.from(formatDay(validFrom, language)),
    validTo === null ? null : words.to(formatDay(validTo, language)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
