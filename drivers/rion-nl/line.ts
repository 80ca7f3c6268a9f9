import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { isEcho } from './commands.ts';
import { looksLikeLevels, readLevelLine, type LevelLine } from './level-line.ts';
import type { RionSettings } from './settings.ts';

/** What a line of the meter is. */
export type RionLine =
  | LevelLine
  /** A result code: 0000 is good. */
  | { readonly kind: 'result'; readonly code: string }
  /** A command of ours that came back, or nothing but the prompt. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string };

/** What the result codes other than 0000 mean. */
const refusals: Readonly<Record<string, RejectionCode>> = {
  '0001': 'command-unknown',
  '0002': 'parameter-wrong',
  '0003': 'not-fitted',
  '0004': 'wrong-state',
};

/** The name of a refusal; null for the code of success. */
export function refusalOf(code: string): RejectionCode | null {
  return code === goodCode ? null : (refusals[code] ?? 'result-unknown');
}

/** The prompt `$` and the echo of the byte that ends the stream. */
const leadIn = new Set([0x24, 0x1a]);

const goodCode = '0000';

/** Tells by form what a line is; the prompt and the echo of the halting byte may stand before it. */
export function readLine(bytes: Uint8Array, settings: RionSettings): RionLine {
  const begins = bytes.findIndex((byte) => !leadIn.has(byte));
  const line = begins < 0 ? '' : Buffer.from(bytes.subarray(begins)).toString('latin1');
  if (line.trim() === '' || isEcho(line)) return { kind: 'nothing' };
  if (!/^[\x20-\x7e]+$/.test(line)) return { kind: 'wrong', rejected: 'not-text' };
  const code = /^R\+(\d{4})$/.exec(line.trim())?.[1];
  if (code !== undefined) return { kind: 'result', code };
  if (looksLikeLevels(line)) return readLevelLine(line, settings);
  return { kind: 'text', text: line.trim() };
}
