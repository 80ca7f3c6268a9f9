import type { Language } from './language.ts';
import type { Reason } from '#core/procedure/reason.ts';

const marks = {
  id: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const;

const minusSign = '\u2212';
const narrowestNumber = 1e-9;

/** Removes what binary arithmetic leaves behind (85.79999999999998 is 85.8) and gives plain decimal digits. */
function plainDigits(magnitude: number): { readonly whole: string; readonly fraction: string } {
  const cleaned = magnitude < narrowestNumber ? 0 : Number(magnitude.toPrecision(12));
  const [whole = '0', fraction = ''] = cleaned.toString().includes('e')
    ? cleaned.toFixed(12).replace(/0+$/, '').split('.')
    : cleaned.toString().split('.');
  return { whole, fraction };
}

/** Half up in exact decimal arithmetic on the digits, for example 80.05 with one decimal is 80.1. */
function roundDigits(whole: string, fraction: string, decimals: number): [string, string] {
  const kept = `${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
  const up = (fraction[decimals] ?? '0') >= '5';
  const rounded = (BigInt(kept) + (up ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  const cut = rounded.length - decimals;
  return [rounded.slice(0, cut), rounded.slice(cut)];
}

function compose(negative: boolean, whole: string, fraction: string, language: Language): string {
  const { decimal, thousands } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const isZero = !/[1-9]/.test(whole + fraction);
  const sign = negative && !isZero ? minusSign : '';
  return `${sign}${grouped}${fraction === '' ? '' : decimal + fraction}`;
}

function requireFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be shown; show a word instead.');
}

/**
 * A number with fixed decimals, half up away from zero, for example `86,4` (id) or `4,012` (en). Minus is U+2212 and
 * zero never carries a sign.
 * @throws RangeError for NaN and infinities: "no value" is a word, never a number.
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  requireFinite(value);
  const digits = plainDigits(Math.abs(value));
  const [whole, fraction] = roundDigits(digits.whole, digits.fraction, decimals);
  return compose(value < 0, whole, fraction, language);
}

/**
 * An unrounded figure: at least one decimal, cut (not rounded) after `maximumDecimals`, so that rounding what is
 * printed always gives what rounding the value itself gives.
 * @throws RangeError for NaN and infinities.
 */
export function formatUnrounded(value: number, language: Language, maximumDecimals = 3): string {
  requireFinite(value);
  const digits = plainDigits(Math.abs(value));
  const fraction = digits.fraction.slice(0, maximumDecimals).replace(/0+$/, '').padEnd(1, '0');
  return compose(value < 0, digits.whole, fraction, language);
}

/** A number with every decimal it was given with, for example a declared 80.05, and no more.
 * @throws RangeError for NaN and infinities. */
export function formatAsGiven(value: number, language: Language): string {
  requireFinite(value);
  const digits = plainDigits(Math.abs(value));
  return compose(value < 0, digits.whole, digits.fraction, language);
}

/** A difference, always with its sign: `+0,1`, `−0,2`; zero as `0,0`. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A unit of the bench. */
export type Unit = Reason['unit'];

const usualDecimals: Readonly<Record<Unit, number>> = {
  dB: 1,
  rpm: 0,
  s: 1,
  min: 0,
  ms: 0,
  '%': 1,
  'm/s': 1,
  m: 2,
  deg: 0,
  Hz: 1,
  'rpm/s': 0,
  'dB/run': 2,
  runs: 0,
  months: 0,
  '': 0,
};

/** Decimals a quantity of this unit is usually shown with. */
export function decimalsOf(unit: Unit): number {
  return usualDecimals[unit];
}

/** A measured figure beside the required one, with as many decimals as it takes to tell them apart (at most four). */
export function formatPair(
  measured: number,
  required: number,
  unit: Unit,
  language: Language,
): readonly [string, string] {
  const format = (decimals: number): readonly [string, string] => [
    formatNumber(measured, decimals, language),
    formatNumber(required, decimals, language),
  ];
  for (let decimals = decimalsOf(unit); decimals < 4; decimals += 1) {
    const pair = format(decimals);
    if (measured === required || pair[0] !== pair[1]) return pair;
  }
  return format(4);
}
