import type { NumberStyle } from './settings.ts';

/** A number read from text, or why it was refused. */
export type NumberOutcome =
  | { readonly value: number }
  | { readonly rejected: 'not-a-number' | 'number-ambiguous' };

const notANumber = { rejected: 'not-a-number' } as const;
const ambiguous = { rejected: 'number-ambiguous' } as const;

/**
 * Reads a decimal number as the style says. With `auto`, a single point is the decimal mark, a single comma before
 * one or two digits as well, and of both the last one; `1,234` could be either and is refused.
 */
export function parseLineNumber(text: string, style: NumberStyle): NumberOutcome {
  const match = /^([+-]?)([\d.,]*\d)$/.exec(text);
  if (match === null) return notANumber;
  const [, sign = '', digits = ''] = match;
  const plain = style.decimalMark === 'auto' ? automatic(digits, style) : styled(digits, style);
  if (typeof plain !== 'string') return plain;
  const value = Number(plain);
  return { value: sign === '-' && value !== 0 ? -value : value };
}

function automatic(digits: string, style: NumberStyle): string | NumberOutcome {
  if (style.thousandsSeparator !== 'none') {
    const decimalMark = style.thousandsSeparator === '.' ? ',' : '.';
    return styled(digits, { ...style, decimalMark });
  }
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (commas === 0 && points <= 1) return styled(digits, { decimalMark: '.', thousandsSeparator: 'none' });
  if (points > 0 && commas > 0) return bothMarks(digits);
  if (commas > 1 || points > 1) return ambiguous;
  return /,\d{3}$/.test(digits)
    ? ambiguous
    : styled(digits, { decimalMark: ',', thousandsSeparator: 'none' });
}

function bothMarks(digits: string): string | NumberOutcome {
  const pointIsLast = digits.lastIndexOf('.') > digits.lastIndexOf(',');
  return styled(digits, pointIsLast ? englishStyle : indonesianStyle);
}

const englishStyle: NumberStyle = { decimalMark: '.', thousandsSeparator: ',' };
const indonesianStyle: NumberStyle = { decimalMark: ',', thousandsSeparator: '.' };

/** Checks the grouping and gives the digits with a point as decimal mark. */
function styled(digits: string, { decimalMark, thousandsSeparator }: NumberStyle): string | NumberOutcome {
  const [whole = '', fraction, ...more] = digits.split(decimalMark);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return notANumber;
  const groups = thousandsSeparator === 'none' ? [whole] : whole.split(thousandsSeparator);
  const [first = '', ...rest] = groups;
  const wellGrouped = /^\d*$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  if (!wellGrouped || (rest.length > 0 && !/^\d{1,3}$/.test(first))) return notANumber;
  const wholeDigits = groups.join('');
  return fraction === undefined ? wholeDigits : `${wholeDigits || '0'}.${fraction}`;
}
