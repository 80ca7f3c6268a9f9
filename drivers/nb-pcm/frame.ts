import { crc32Of } from '../framing/checksum.ts';
import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';
import type { CheckBudget } from './check-budget.ts';
import {
  dataCheckBytes,
  frameBytesOf,
  headerBytes,
  longestFrameBytes,
  readHeader,
  syncBytes,
} from './header.ts';

const needSync: FrameVerdict = { kind: 'more', length: syncBytes.length };
const needHeader: FrameVerdict = { kind: 'more', length: headerBytes };

/** The frame's shape: the header's checksum vouches for the length before the data are waited for. */
export function nbPcmShape(budget: CheckBudget): FrameShape {
  return {
    longestBytes: longestFrameBytes,
    mayStart: (byte) => byte === syncBytes[0],
    judge: (bytes, start, end) => judge(bytes, start, end, budget),
  };
}

function judge(bytes: Uint8Array, start: number, end: number, budget: CheckBudget): FrameVerdict {
  const present = end - start;
  if (present < syncBytes.length) return needSync;
  if (!syncBytes.every((byte, place) => bytes[start + place] === byte)) return garbage;
  if (present < headerBytes) return needHeader;
  const verdict = readHeader(bytes, start);
  if ('rejected' in verdict) return { kind: 'broken', code: verdict.rejected };
  const length = frameBytesOf(verdict.header);
  return present < length ? { kind: 'more', length } : judgeData(bytes, start, length, budget);
}

function judgeData(bytes: Uint8Array, start: number, length: number, budget: CheckBudget): FrameVerdict {
  if (!budget.allows(length)) return { kind: 'broken', code: 'too-many-false-frames' };
  const dataEnd = start + length - dataCheckBytes;
  const written = new DataView(bytes.buffer, bytes.byteOffset + dataEnd, dataCheckBytes).getUint32(0, true);
  if (crc32Of(bytes, start + headerBytes, dataEnd) === written) return { kind: 'frame', length };
  budget.spend(length);
  return { kind: 'broken', code: 'data-checksum-bad' };
}
