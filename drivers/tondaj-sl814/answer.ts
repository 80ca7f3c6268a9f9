import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';
import { answeringCounter, endByte, questionLength } from './question.ts';

const answerLength = 4;

/** The question whose answer is waited for, nothing, or any answer: only in a recording, where questions are not seen. */
export type Awaited = Uint8Array | 'nothing' | 'any';

/** What an answer says. */
export interface TondajAnswer {
  readonly frequencyWeighting: 'A' | 'C';
  readonly timeWeighting: 'F' | 'S';
  readonly levelDb: number;
}

const moreForEcho: FrameVerdict = { kind: 'more', length: questionLength };
const moreForAnswer: FrameVerdict = { kind: 'more', length: answerLength };
const echo: FrameVerdict = { kind: 'frame', length: questionLength };
const answer: FrameVerdict = { kind: 'frame', length: answerLength };
const otherAnswer: FrameVerdict = { kind: 'broken', code: 'other-answer' };

/** The shape of what may come now: the answer that is awaited, in front of it perhaps the echo of its question. */
export function answerShape(awaited: () => Awaited): FrameShape {
  return {
    longestBytes: answerLength,
    mayStart: () => true,
    judge: (bytes, start, end) => judge(bytes, start, end, awaited()),
  };
}

function judge(bytes: Uint8Array, start: number, end: number, awaited: Awaited): FrameVerdict {
  if (awaited === 'nothing') return garbage;
  if (end - start < questionLength) return moreForEcho;
  if (awaited !== 'any' && awaited.every((byte, place) => byte === bytes[start + place])) return echo;
  if (end - start < answerLength) return moreForAnswer;
  if (bytes[start + 3] !== endByte) return garbage;
  if (awaited !== 'any' && bytes[start + 2] !== answeringCounter(awaited)) return otherAnswer;
  return answer;
}

/** Whether a frame is only the echo of a question. */
export function isEcho(frame: Uint8Array): boolean {
  return frame.length === questionLength;
}

/** Reads an answer that the shape has accepted. Bits 5 and 4 name a level range whose ends are not known. */
export function readAnswer(frame: Uint8Array): TondajAnswer {
  const first = frame[0] ?? 0;
  return {
    frequencyWeighting: (first & 0x80) === 0 ? 'A' : 'C',
    timeWeighting: (first & 0x08) === 0 ? 'F' : 'S',
    levelDb: (((first & 0x07) << 8) | (frame[1] ?? 0)) / 10,
  };
}
