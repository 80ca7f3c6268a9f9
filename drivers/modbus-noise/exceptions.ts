import type { RejectionCode } from '#core/reading/rejection-code.ts';
const exceptions: Readonly<Record<number, RejectionCode>> = {
  1: 'exception-illegal-function',
  2: 'exception-illegal-register',
  3: 'exception-illegal-value',
  4: 'exception-device-failure',
  5: 'exception-acknowledge',
  6: 'exception-device-busy',
  8: 'exception-memory-parity',
  10: 'exception-gateway-path',
  11: 'exception-gateway-target',
};

/** The name of an exception code (Modbus application protocol 1.1b3, section 7). */
export function exceptionOf(code: number): RejectionCode {
  return exceptions[code] ?? 'exception-unknown';
}
