/** What a fixed-length window turned out to be. */
export type WindowVerdict =
  | { readonly kind: 'frame' }
  | { readonly kind: 'broken'; readonly code: string }
  | { readonly kind: 'garbage' };

/** Shape of a fixed-length frame without checksum: where it may start and how a full window is judged. */
export interface WindowShape {
  readonly length: number;
  readonly startByte: number;
  /** Looks at `length` bytes that begin with the start byte; must not keep the view. */
  judge(window: Uint8Array): WindowVerdict;
}

/** Hears whole frames and dropped bytes, in the order of the stream. Views are only valid during the call. */
export interface WindowListener {
  onFrame(frame: Uint8Array): void;
  onDropped(code: string, bytes: Uint8Array): void;
}

/** A run of dropped bytes is reported in pieces no longer than this. */
const longestDroppedRun = 64;

/** Bytes of a run that never looked like a frame. */
export const garbageCode = 'garbage';

/** Bytes at the end of a recording that are too few for a frame. */
export const incompleteCode = 'incomplete';

/**
 * Finds fixed-length frames by sliding one byte at a time: a window that does not fit costs one byte, never the window,
 * so a frame that follows half a frame is not lost. Dropped bytes are reported in runs. Memory is fixed.
 */
export class SlidingWindowFramer {
  readonly #shape: WindowShape;
  readonly #window: Uint8Array;
  readonly #dropped = new Uint8Array(longestDroppedRun);
  #filled = 0;
  #droppedCount = 0;
  #droppedCode = garbageCode;

  constructor(shape: WindowShape) {
    this.#shape = shape;
    this.#window = new Uint8Array(shape.length);
  }

  /** Takes the next bytes; the result does not depend on how the stream is cut. */
  push(chunk: Uint8Array, listener: WindowListener): void {
    for (const byte of chunk) {
      this.#window[this.#filled] = byte;
      this.#filled += 1;
      this.#skipToStart(listener);
      while (this.#filled === this.#shape.length) this.#look(listener);
    }
  }

  /** Reports what is left when no more bytes will come. */
  end(listener: WindowListener): void {
    if (this.#filled > 0) {
      this.#flushDropped(listener);
      listener.onDropped(incompleteCode, this.#window.subarray(0, this.#filled));
    }
    this.#filled = 0;
    this.#flushDropped(listener);
  }

  #look(listener: WindowListener): void {
    const verdict = this.#shape.judge(this.#window);
    if (verdict.kind === 'frame') {
      this.#flushDropped(listener);
      listener.onFrame(this.#window);
      this.#filled = 0;
      return;
    }
    if (verdict.kind === 'broken') {
      this.#flushDropped(listener);
      this.#droppedCode = verdict.code;
    }
    this.#dropOne(listener);
    this.#skipToStart(listener);
  }

  #skipToStart(listener: WindowListener): void {
    while (this.#filled > 0 && this.#window[0] !== this.#shape.startByte) this.#dropOne(listener);
  }

  #dropOne(listener: WindowListener): void {
    this.#dropped[this.#droppedCount] = this.#window[0] ?? 0;
    this.#droppedCount += 1;
    this.#window.copyWithin(0, 1, this.#filled);
    this.#filled -= 1;
    if (this.#droppedCount === longestDroppedRun) this.#flushDropped(listener);
  }

  #flushDropped(listener: WindowListener): void {
    if (this.#droppedCount > 0)
      listener.onDropped(this.#droppedCode, this.#dropped.subarray(0, this.#droppedCount));
    this.#droppedCount = 0;
    this.#droppedCode = garbageCode;
  }
}
