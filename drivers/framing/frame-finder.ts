import type { RejectionCode } from '#core/reading/rejection-code.ts';

/**
 * What the bytes at hand turned out to be: a whole frame of some length; the beginning of one that needs more bytes before
 * it can be judged again; a frame that is broken in a way that has a name; or nothing that looks like a frame.
 */
export type FrameVerdict =
  | { readonly kind: 'frame'; readonly length: number }
  | { readonly kind: 'more'; readonly length: number }
  | { readonly kind: 'broken'; readonly code: RejectionCode }
  | { readonly kind: 'garbage' };

/** How frames of an instrument are recognised. */
export interface FrameShape {
  /** No frame is longer; a beginning that would need more is broken. */
  readonly longestBytes: number;
  /** Whether a frame can begin with this byte. */
  mayStart(byte: number): boolean;
  /**
   * Judges the bytes from `start` (which may start a frame) up to `end`; must not keep the array. `more` asks to be called
   * again when that many bytes, counted from `start`, are there; it must ask for at least one more than there are.
   */
  judge(bytes: Uint8Array, start: number, end: number): FrameVerdict;
}

/** Hears whole frames and dropped bytes, in the order of the stream. Views are only valid during the call. */
export interface FrameListener {
  onFrame(frame: Uint8Array): void;
  onDropped(code: RejectionCode, bytes: Uint8Array): void;
}

/** Bytes of a run that never looked like a frame. */
export const garbageCode = 'garbage';

/** Bytes at the end of a recording, or at the end of the time for an answer, that are too few for a frame. */
export const incompleteCode = 'incomplete';

/** A beginning that asks for more than any frame of its kind has. */
export const tooLongCode = 'frame-too-long';

/** A run of dropped bytes is reported in pieces no longer than this. */
const longestDroppedRun = 64;

/** Verdicts without a length of their own, made once. */
export const garbage: FrameVerdict = { kind: 'garbage' };

/**
 * Finds frames in a stream of bytes. What does not fit costs one byte, never the window, so a frame that follows half a
 * frame is not lost. Dropped bytes are reported in runs. Memory is fixed: twice the longest frame, whatever comes.
 */
export class FrameFinder {
  readonly #shape: FrameShape;
  readonly #bytes: Uint8Array;
  readonly #dropped = new Uint8Array(longestDroppedRun);
  #start = 0;
  #end = 0;
  /** Not judged again before this many bytes are there, counted from the start. */
  #needed = 1;
  #droppedCount = 0;
  #droppedCode: RejectionCode = garbageCode;

  constructor(shape: FrameShape) {
    this.#shape = shape;
    this.#bytes = new Uint8Array(2 * shape.longestBytes);
  }

  /** How many bytes wait for more. */
  get waitingBytes(): number {
    return this.#end - this.#start;
  }

  /** Takes the next bytes; what is heard does not depend on how the stream is cut. */
  push(chunk: Uint8Array, listener: FrameListener): void {
    for (const byte of chunk) {
      if (this.#end === this.#bytes.length) this.#moveToFront();
      this.#bytes[this.#end] = byte;
      this.#end += 1;
      this.#look(listener);
    }
  }

  /** Looks through what is left when no more bytes will come and reports the rest; the next byte begins something new. */
  end(listener: FrameListener): void {
    while (this.#end > this.#start) {
      this.#break(incompleteCode, listener);
      this.#look(listener);
    }
    this.#flushDropped(listener);
    this.#start = 0;
    this.#end = 0;
    this.#needed = 1;
  }

  #look(listener: FrameListener): void {
    while (this.#end - this.#start >= this.#needed && this.#end > this.#start) {
      if (this.#shape.mayStart(this.#bytes[this.#start] ?? 0)) this.#judge(listener);
      else this.#dropOne(listener);
    }
  }

  #judge(listener: FrameListener): void {
    const verdict = this.#shape.judge(this.#bytes, this.#start, this.#end);
    switch (verdict.kind) {
      case 'more':
        this.#wait(verdict.length, listener);
        return;
      case 'frame':
        this.#flushDropped(listener);
        listener.onFrame(this.#bytes.subarray(this.#start, this.#start + verdict.length));
        this.#start += verdict.length;
        this.#needed = 1;
        return;
      case 'broken':
        this.#break(verdict.code, listener);
        return;
      case 'garbage':
        this.#dropOne(listener);
        return;
    }
    verdict satisfies never;
  }

  #wait(length: number, listener: FrameListener): void {
    if (length > this.#shape.longestBytes) this.#break(tooLongCode, listener);
    else this.#needed = Math.max(length, this.#end - this.#start + 1);
  }

  #break(code: RejectionCode, listener: FrameListener): void {
    this.#flushDropped(listener);
    this.#droppedCode = code;
    this.#dropOne(listener);
  }

  #dropOne(listener: FrameListener): void {
    this.#dropped[this.#droppedCount] = this.#bytes[this.#start] ?? 0;
    this.#droppedCount += 1;
    this.#start += 1;
    this.#needed = 1;
    if (this.#droppedCount === longestDroppedRun) this.#flushDropped(listener);
  }

  #moveToFront(): void {
    this.#bytes.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
  }

  #flushDropped(listener: FrameListener): void {
    if (this.#droppedCount > 0)
      listener.onDropped(this.#droppedCode, this.#dropped.subarray(0, this.#droppedCount));
    this.#droppedCount = 0;
    this.#droppedCode = garbageCode;
  }
}

/** A frame of fixed length that begins with one byte: judged only when it is all there. */
export function fixedLengthShape(options: {
  readonly length: number;
  mayStart(byte: number): boolean;
  /** Looks at `length` bytes from `start` on. */
  judge(bytes: Uint8Array, start: number): FrameVerdict;
}): FrameShape {
  const { length } = options;
  const more: FrameVerdict = { kind: 'more', length };
  return {
    longestBytes: length,
    mayStart: (byte) => options.mayStart(byte),
    judge: (bytes, start, end) => (end - start < length ? more : options.judge(bytes, start)),
  };
}
