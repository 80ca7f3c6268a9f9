import { xorOf } from '../framing/checksum.ts';
import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** First byte of a block and the byte that ends its text (BSWA 308 manual, section 5.2). */
export const startOfText = 0x02;
export const endOfText = 0x03;

/** What a block is. */
export const attribute = { command: 0x43, answer: 0x41, acknowledged: 0x06, refused: 0x15 } as const;

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Start, device, attribute in front of the text; end of text, checksum, CR, LF behind it. */
const headLength = 3;
const tailLength = 4;
const shortestBlock = headLength + tailLength;
const longestBlock = 64;

const attributes: ReadonlySet<number> = new Set(Object.values(attribute));
const isPrintable = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e;

/** Made once, so that waiting for bytes allocates nothing. */
const moreVerdicts = Array.from({ length: longestBlock + tailLength + 1 }, (_, length): FrameVerdict => {
  return { kind: 'more', length };
});
const checksumBad: FrameVerdict = { kind: 'broken', code: 'checksum-bad' };
const endMissing: FrameVerdict = { kind: 'broken', code: 'block-end-missing' };
const notPrintable: FrameVerdict = { kind: 'broken', code: 'not-printable' };

/** What a whole block says. */
export interface Block {
  readonly deviceId: number;
  readonly attribute: number;
  readonly text: string;
}

/** Bytes of a block with its checksum: the exclusive or of everything from the start to the end of the text. */
export function buildBlock(deviceId: number, attributeByte: number, text: string): Uint8Array {
  const checked = [startOfText, deviceId, attributeByte, ...Buffer.from(text, 'latin1'), endOfText];
  const checksum = xorOf(Uint8Array.from(checked));
  return Uint8Array.of(...checked, checksum, carriageReturn, lineFeed);
}

/** Reads a block that the shape has accepted. */
export function readBlock(bytes: Uint8Array): Block {
  const text = Buffer.from(bytes.subarray(headLength, -tailLength)).toString('latin1');
  return { deviceId: bytes[1] ?? 0, attribute: bytes[2] ?? 0, text };
}

/**
 * The shape of a block. A true checksum may be 00.
 * @param acceptsZeroChecksum whether 00 also stands for "do not check", as a host may send it
 */
export function blockShape(acceptsZeroChecksum: boolean): FrameShape {
  return {
    longestBytes: longestBlock,
    mayStart: (byte) => byte === startOfText,
    judge: (bytes, start, end) => judge(bytes, start, end, acceptsZeroChecksum),
  };
}

function judge(bytes: Uint8Array, start: number, end: number, acceptsZero: boolean): FrameVerdict {
  if (end - start < shortestBlock) return moreVerdict(shortestBlock);
  // The broadcast address 00 never answers.
  if (bytes[start + 1] === 0 || !attributes.has(bytes[start + 2] ?? 0)) return garbage;
  let place = start + headLength;
  while (place < end && isPrintable(bytes[place] ?? 0)) place += 1;
  if (place === end) return moreVerdict(end - start + tailLength);
  if (bytes[place] !== endOfText) return notPrintable;
  const length = place - start + tailLength;
  if (end - start < length) return moreVerdict(length);
  return judgeEnd(bytes, start, place, acceptsZero) ?? { kind: 'frame', length };
}

/** What is wrong with the three bytes behind the end of the text; null where nothing is. */
function judgeEnd(
  bytes: Uint8Array,
  start: number,
  place: number,
  acceptsZero: boolean,
): FrameVerdict | null {
  if (bytes[place + 2] !== carriageReturn || bytes[place + 3] !== lineFeed) return endMissing;
  const checksum = bytes[place + 1];
  const isRight = checksum === xorOf(bytes, start, place + 1) || (acceptsZero && checksum === 0);
  return isRight ? null : checksumBad;
}

function moreVerdict(length: number): FrameVerdict {
  return moreVerdicts[length] ?? { kind: 'more', length };
}
