import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { SignatureContent } from '#core/record/test-signature.ts';
import type { Language } from '#core/words/language.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import type { NoValue } from '#core/words/no-value-words.ts';
import { formatAsGiven, formatNumber } from '#core/words/number-format.ts';
import type { Unit } from '#core/words/number-format.ts';
import { recordWords } from '#core/words/record-words.ts';
import { reportSentences } from '#core/words/report-sentences.ts';
import { reportWords } from '#core/words/report-words.ts';
import { withUnit } from '#core/words/unit-words.ts';
import type { FactGroup, ReportCell, ReportFact } from './report-model.ts';

/** What every part of the report needs: the record, the language and its words. */
export interface ReportContext {
  readonly record: TestRecord;
  readonly language: Language;
  readonly words: ReturnType<typeof reportWords>;
  readonly sentences: ReturnType<typeof reportSentences>;
  readonly recordWords: ReturnType<typeof recordWords>;
  /** Signatures of people on the record that hold, in their order. */
  readonly signatures: readonly PrintedSignature[];
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/** What of a person's signature is printed. */
export type PrintedSignature = Pick<SignatureContent, 'name' | 'role' | 'meaning' | 'signedAt'>;

/** Gathers what the parts of one report need. */
export function reportContext(
  record: TestRecord,
  language: Language,
  signatures: readonly PrintedSignature[] = [],
  replacedBy: Replacement | null = null,
): ReportContext {
  return {
    record,
    language,
    words: reportWords(language),
    sentences: reportSentences(language),
    recordWords: recordWords(language),
    signatures,
    replacedBy,
  };
}

type Spoken = Pick<ReportContext, 'language'>;

/** A number with fixed decimals and its unit. */
export function shown({ language }: Spoken, value: number, decimals: number, unit: Unit): string {
  return withUnit(formatNumber(value, decimals, language), unit, language);
}

/** A declared number as it was given, with its unit. */
export function given({ language }: Spoken, value: number, unit: Unit): string {
  return withUnit(formatAsGiven(value, language), unit, language);
}

/** A level in dB(A), with as many decimals as asked for. */
export function shownLevel(context: ReportContext, valueDb: number, decimals: number): string {
  return `${formatNumber(valueDb, decimals, context.language)} ${context.words.levelUnit}`;
}

/** A fact whose value may be missing; then a word stands in its place. */
export function fact(
  context: ReportContext,
  label: string,
  value: string | null,
  why: NoValue = 'not-entered',
): ReportFact {
  const text = value?.trim() ?? '';
  return text === ''
    ? { label, value: noValueWord(why, context.language), missing: true }
    : { label, value: text, missing: false };
}

/** A group of facts; facts given as null are left out. */
export function factGroup(title: string, facts: readonly (ReportFact | null)[]): FactGroup {
  return { title, facts: facts.filter((fact) => fact !== null) };
}

/** A plain cell. */
export function cell(text: string, more: Partial<Omit<ReportCell, 'text'>> = {}): ReportCell {
  return { text, detail: null, sign: null, strong: false, ...more };
}
