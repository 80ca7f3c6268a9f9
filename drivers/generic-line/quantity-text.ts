import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { FrequencyWeighting, HoldState, Measured, TimeWeighting } from '#core/reading/reading.ts';
import { parseLineNumber } from './line-number.ts';
import {
  fieldWords,
  isBatteryWord,
  isNoValueWord,
  isOverloadWord,
  isUnderRangeWord,
  unitOf,
  type UnitMeaning,
} from './line-words.ts';
import type { NumberStyle } from './settings.ts';

/** A value as written, with whatever words stood behind it. */
export interface QuantityText {
  readonly measured: Measured;
  readonly unit: UnitMeaning | null;
  readonly frequencyWeighting: FrequencyWeighting | null;
  readonly timeWeighting: TimeWeighting | null;
  readonly hold: HoldState | null;
  readonly overload: boolean;
  readonly underRange: boolean;
  readonly batteryLow: boolean;
}

/** A value with its words, or why it was refused. */
export type QuantityOutcome = { readonly quantity: QuantityText } | { readonly rejected: RejectionCode };

/** Reads texts such as `78.3`, `78,3 dBA`, `105.6 OVL`, `--.- dB`, `nan`. */
export function parseQuantity(text: string, style: NumberStyle): QuantityOutcome {
  const { head, words } = partsOf(text.trim());
  const measured = measuredOf(head, style);
  if ('rejected' in measured) return measured;
  const found = wordsBehind(words);
  if (found === null) return { rejected: 'unit-unknown' };
  const overload = found.overload || isOverloadWord(head);
  return { quantity: { measured, ...found, overload } };
}

/** The number or the word that stands for it, and the words behind, also where no blank separates them. */
function partsOf(text: string): { readonly head: string; readonly words: readonly string[] } {
  const number = /^[+-]?[\d.,]*\d/.exec(text)?.[0] ?? '';
  const head = number === '' ? (/^\S*/.exec(text)?.[0] ?? '') : number;
  const rest = text.slice(head.length).trim();
  return { head, words: rest === '' ? [] : rest.split(/\s+/) };
}

function measuredOf(head: string, style: NumberStyle): Measured | { readonly rejected: RejectionCode } {
  if (head === '') return { state: 'none', why: 'empty' };
  if (isNoValueWord(head)) return { state: 'none', why: head.toLowerCase() };
  const number = parseLineNumber(head, style);
  return 'rejected' in number ? number : { state: 'value', value: number.value };
}

type WordsBehind = Omit<QuantityText, 'measured'>;

/** Understands every word behind a value or none of them: a word that is not understood may change its meaning. */
function wordsBehind(words: readonly string[]): WordsBehind | null {
  let found: WordsBehind = {
    unit: null,
    frequencyWeighting: null,
    timeWeighting: null,
    hold: null,
    overload: false,
    underRange: false,
    batteryLow: false,
  };
  for (const word of words) {
    const next = withWord(found, word);
    if (next === null) return null;
    found = next;
  }
  return found;
}

function withWord(found: WordsBehind, word: string): WordsBehind | null {
  const unit = found.unit === null ? unitOf(word) : null;
  if (unit !== null)
    return { ...found, unit, frequencyWeighting: unit.kind === 'spl' ? unit.frequencyWeighting : null };
  if (isOverloadWord(word)) return { ...found, overload: true };
  if (isUnderRangeWord(word)) return { ...found, underRange: true };
  if (isBatteryWord(word)) return { ...found, batteryLow: true };
  const frequencyWeighting = fieldWords.frequencyWeighting(word.replace(/[()]/g, ''));
  if (frequencyWeighting !== null && found.unit?.kind === 'spl') return { ...found, frequencyWeighting };
  const timeWeighting = fieldWords.timeWeighting(word);
  if (timeWeighting !== null) return { ...found, timeWeighting };
  const hold = fieldWords.hold(word);
  return hold === null ? null : { ...found, hold };
}
