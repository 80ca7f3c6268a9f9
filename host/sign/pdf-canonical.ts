import { arrayAt, dictionaryAt, type Span } from './pdf-values.ts';

/** A value in one way of writing it, so that two programs that wrote the same value give the same text. */
export function canonicalValue(text: string, span: Span): string {
  const { start, end } = span;
  if (text.startsWith('<<', start)) {
    const entries = span.entries ?? dictionaryAt(text, start).entries;
    const members = [...entries].map(([key, value]) => `${key} ${canonicalValue(text, value)}`);
    return `<<${members.toSorted().join(' ')}>>`;
  }
  if (text[start] === '[') {
    const items = span.items ?? arrayAt(text, start).items;
    return `[${items.map((item) => canonicalValue(text, item)).join(' ')}]`;
  }
  const raw = text.slice(start, end);
  if (raw.startsWith('(')) return `<${hexOf(unescaped(raw.slice(1, -1)))}>`;
  if (raw.startsWith('<')) return `<${evenHex(raw.replaceAll(/[^0-9A-Fa-f]/g, '').toUpperCase())}>`;
  const number = Number(raw);
  return Number.isFinite(number) ? String(number) : raw.replaceAll(/\s+/g, ' ');
}

/** A text string as people read it: UTF-16 with its mark, else one letter a byte; a date stays as the PDF has it. */
export function stringText(text: string, span: Span): string {
  const bytes = Buffer.from(canonicalValue(text, span).slice(1, -1), 'hex');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes
    .subarray(2, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

function hexOf(binary: string): string {
  return Buffer.from(binary, 'latin1').toString('hex').toUpperCase();
}

/** A digit that is missing at the end counts as 0 (ISO 32000-1, 7.3.4.3). */
function evenHex(digits: string): string {
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return /^[\r\n]/.test(code) ? '' : (escapes[code] ?? code);
  });
}
