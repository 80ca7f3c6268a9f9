import type { RejectionCode } from '#core/reading/rejection-code.ts';
/** First byte of an enveloped reply; the second "good" one is MegaSquirt's for live values. */
const goodCodes: ReadonlySet<number> = new Set([0x00, 0x01]);

const errors: Readonly<Record<number, RejectionCode>> = {
  0x80: 'ecu-timed-out',
  0x82: 'ecu-got-bad-checksum',
  0x83: 'ecu-command-unknown',
  0x84: 'ecu-out-of-range',
  0x85: 'ecu-busy',
};

/** The name of what went wrong on the other side; null where the reply is good. */
export function errorOf(code: number): RejectionCode | null {
  if (goodCodes.has(code)) return null;
  return errors[code] ?? 'ecu-code-unknown';
}
