import { viewOf } from './chunk-bytes.ts';

/** Length that stands for "unknown" in a 32-bit field, or for "see the ds64 chunk" in a long file. */
export const UNKNOWN_LENGTH = 0xffff_ffff;

/** What SoX writes where it cannot come back to the header. */
const SOX_UNKNOWN_LENGTH = 0x7fff_f000;
const UNKNOWN_LONG_LENGTH = 0xffff_ffff_ffff_ffffn;

/** What a header says of its samples, and what is there. */
export interface StatedData {
  /** Bytes of samples as stated; for a long file those of the ds64 chunk. */
  readonly statedLength: number;
  readonly isInDs64: boolean;
  readonly isLongFile: boolean;
  /** Length that stands after the first four letters of the file. */
  readonly riffByteLength: number;
  /** Where the samples begin. */
  readonly offset: number;
  /** Bytes between there and the end of the file. */
  readonly present: number;
}

/**
 * True if the header was never completed, so that the samples go on to the end of the file. A header that was completed
 * and promises more than there is means a cut file: that is another thing, and an error.
 */
export function isUnfinished(data: StatedData): boolean {
  const { statedLength, isInDs64, isLongFile, riffByteLength, offset, present } = data;
  if (present === 0 || statedLength === present) return false;
  if (!isLongFile && [UNKNOWN_LENGTH, SOX_UNKNOWN_LENGTH].includes(statedLength))
    return statedLength > present;
  if (statedLength !== 0) return false;
  // An empty chunk in a finished file may have others after it: the file's own length then reaches beyond the samples.
  return isInDs64 || riffByteLength === UNKNOWN_LENGTH || riffByteLength + 8 <= offset;
}

/** EBU Tech 3306: the data size is the second 64-bit number of the ds64 chunk; 0 where it was never filled in. */
export function readLongDataLength(body: Uint8Array): number | undefined {
  if (body.byteLength < 16) return undefined;
  const length = viewOf(body).getBigUint64(8, true);
  if (length === UNKNOWN_LONG_LENGTH) return 0;
  return Number(length);
}
