import { sum8Of } from '../framing/checksum.ts';
import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';
import {
  controlUnitAddress,
  greetingAddress,
  greetingAnswerAddress,
  greetingCommand,
  hostAddress,
  startCommand,
  tableCommand,
} from './messages.ts';

/** What a control unit says; `ours` is a question of ours that came back when no echo was waited for, as in a recording. */
export type ControlUnitMessage =
  | { readonly kind: 'ours' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'started' }
  | { readonly kind: 'table-missing'; readonly table: number }
  | { readonly kind: 'speed'; readonly table: number; readonly speedRpm: number };

/** Longest message that is believed; the longest one seen has 24 bytes. */
const longestMessage = 48;

/** Address, length, command, checksum. */
const shortestMessage = 4;

/** The same with the number of a table: the answer of a control unit which has no such table. */
const emptyTable = 5;

/** The same with the two bytes of the engine speed. */
const shortestTable = 7;

/** The longest of our own messages. */
const longestQuestion = 5;

const speedPlace = 4;

const addresses = new Set([controlUnitAddress, greetingAnswerAddress, hostAddress, greetingAddress]);

/** The shape of all that may stand on the line: address and command known, length in its bounds, sum of all bytes zero. */
export const controlUnitShape: FrameShape = {
  longestBytes: longestMessage,
  mayStart: (byte) => addresses.has(byte),
  judge,
};

function judge(bytes: Uint8Array, start: number, end: number): FrameVerdict {
  if (end - start < 3) return { kind: 'more', length: 3 };
  const length = bytes[start + 1] ?? 0;
  if (!isPossible(bytes[start] ?? 0, length, bytes[start + 2] ?? 0)) return garbage;
  if (end - start < length) return { kind: 'more', length };
  const isRight = sum8Of(bytes, start, start + length) === 0;
  return isRight ? { kind: 'frame', length } : { kind: 'broken', code: 'checksum-bad' };
}

function isPossible(address: number, length: number, command: number): boolean {
  if (isOurs(address)) return length <= longestQuestion && length >= shortestMessage;
  if (address === greetingAnswerAddress) return length === shortestMessage && command === greetingCommand;
  if (command === startCommand) return length === shortestMessage;
  const isTable = length === emptyTable || (length >= shortestTable && length <= longestMessage);
  return command === tableCommand && isTable;
}

function isOurs(address: number | undefined): boolean {
  return address === hostAddress || address === greetingAddress;
}

/** Reads a message that the shape has accepted. */
export function readMessage(frame: Uint8Array): ControlUnitMessage {
  if (isOurs(frame[0])) return { kind: 'ours' };
  if (frame[0] === greetingAnswerAddress) return { kind: 'greeting' };
  if (frame[2] === startCommand) return { kind: 'started' };
  const table = frame[3] ?? 0;
  if (frame.length === emptyTable) return { kind: 'table-missing', table };
  const speedRpm = (frame[speedPlace] ?? 0) * 256 + (frame[speedPlace + 1] ?? 0);
  return { kind: 'speed', table, speedRpm };
}
