import type { TestRecord } from '#core/record/test-record.ts';
import { sha256 as hashOf } from '../seal/sha256.ts';

/** What of a closed test was handed out, for the log. */
export interface HandedOut {
  readonly kind: 'report-printed' | 'test-exported';
  readonly number: string;
  /** Which paper in which language, or which form of file. */
  readonly form: string;
  /** SHA-256 of the bytes; null for a folder, whose files hold each other. */
  readonly sha256: string | null;
}

/** Hears what is handed out. */
export type HearHandedOut = (what: HandedOut) => void;

/** Tells that bytes made of a test are handed out; gives them back. */
export function handOut(
  bytes: Uint8Array,
  record: Pick<TestRecord, 'number'>,
  form: string,
  hear: HearHandedOut,
): Uint8Array {
  const sha256 = hashOf(bytes);
  hear({
    kind: form.startsWith('paper ') ? 'report-printed' : 'test-exported',
    number: record.number,
    form,
    sha256,
  });
  return bytes;
}
