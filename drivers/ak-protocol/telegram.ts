import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** First and last byte of every telegram. */
export const startByte = 0x02;
export const endByte = 0x03;

/** Start, don't-care byte, four letters, blank, error digit, end. */
const shortestReply = 9;

/** No reply of an instrument is longer; some have a dozen values. */
const longestReply = 256;

const functionStart = 2;
const functionLength = 4;

/** Asks for one channel of a function. */
export function request(functionCode: string, channel: number, dontCareByte: number): Uint8Array {
  const text = `${String.fromCharCode(startByte, dontCareByte)}${functionCode} K${channel}\u{3}`;
  return Buffer.from(text, 'latin1');
}

const isText = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e;

/** A `?`, a capital letter or a digit. */
const mayNameFunction = (byte: number): boolean =>
  byte === 0x3f || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39);

/** The shape of a reply: printable text between start and end, with a function and an error digit in front. */
export const replyShape: FrameShape = {
  longestBytes: longestReply,
  mayStart: (byte) => byte === startByte,
  judge: (bytes, start, end): FrameVerdict => {
    if (!headMayBe(bytes, start, end)) return garbage;
    for (let place = start + 1; place < end; place += 1) {
      const byte = bytes[place] ?? 0;
      if (byte === endByte) return verdictOf(bytes, start, place + 1);
      if (!isText(byte)) return garbage;
    }
    return { kind: 'more', length: Math.max(shortestReply, end - start + 1) };
  },
};

function headMayBe(bytes: Uint8Array, start: number, end: number): boolean {
  const headEnd = Math.min(end, start + functionStart + functionLength);
  for (let place = start + functionStart; place < headEnd; place += 1)
    if (!mayNameFunction(bytes[place] ?? 0)) return false;
  return true;
}

function verdictOf(bytes: Uint8Array, start: number, end: number): FrameVerdict {
  return readReply(bytes.subarray(start, end)) === null
    ? { kind: 'broken', code: 'not-a-reply' }
    : { kind: 'frame', length: end - start };
}

/** A reply taken apart. */
export interface AkReply {
  readonly dontCareByte: number;
  /** Four letters; `????` where the instrument does not know the function. */
  readonly functionCode: string;
  /** 0 where the instrument reports no error. */
  readonly errorDigit: number;
  readonly fields: readonly string[];
}

/** Takes a telegram apart; null where it is no reply (our own question, echoed, has a `K` instead of the digit). */
export function readReply(telegram: Uint8Array): AkReply | null {
  const text = Buffer.from(telegram.subarray(1, -1)).toString('latin1');
  // Some instruments put two blanks before the digit.
  const match = /^(.)([A-Z0-9]{4}|\?{4}) {1,2}(\d)(?: +(.*))?$/.exec(text);
  if (match === null) return null;
  const [, dontCare = '', functionCode = '', digit = '', data = ''] = match;
  const fields = data.trim() === '' ? [] : data.trim().split(/ +/);
  return { dontCareByte: dontCare.charCodeAt(0), functionCode, errorDigit: Number(digit), fields };
}
