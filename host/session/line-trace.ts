import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { ByteTap } from '#drivers/transport/line-supervisor.ts';
import type { RawChunk, RawOutcome } from '../http/contract.ts';

/** So much is kept of what went over a line, so that a page that is opened sees the last moments. */
export const mostChunks = 400;

/** Of a longer chunk only so many bytes are kept, and of what was read in it only so much. */
export const mostShownBytes = 128;
const mostOutcomes = 16;

interface KeptChunk extends Pick<RawChunk, 'number' | 'direction' | 'timeSeconds' | 'byteCount'> {
  readonly bytes: Uint8Array;
  readonly outcomes: RawOutcome[];
  outcomeCount: number;
}

/**
 * The last chunks that went over a line in both directions, each with what the driver made of it. Constant memory;
 * bytes become text only when somebody looks.
 */
export class LineTrace {
  readonly #chunks: KeptChunk[] = [];
  readonly #latest = new Map<Reading['kind'], Reading>();
  #received: KeptChunk | null = null;
  #block: Omit<WaveformBlock, 'samples'> | null = null;
  #count = 0;

  /** Number of the last chunk; 0 before the first. */
  get lastNumber(): number {
    return this.#count;
  }

  /** The last block of sound without its samples; null where none came. */
  get block(): Omit<WaveformBlock, 'samples'> | null {
    return this.#block;
  }

  /** The last reading of a kind; null where none came. */
  latest(kind: Reading['kind']): Reading | null {
    return this.#latest.get(kind) ?? null;
  }

  /** Takes a chunk; what is read in it follows before the next one is received. */
  readonly tap: ByteTap = (direction, bytes, timeSeconds) => {
    this.#count += 1;
    const chunk: KeptChunk = {
      number: this.#count,
      direction,
      timeSeconds,
      byteCount: bytes.length,
      bytes: bytes.slice(0, mostShownBytes),
      outcomes: [],
      outcomeCount: 0,
    };
    this.#chunks.push(chunk);
    if (this.#chunks.length > mostChunks) this.#chunks.shift();
    if (direction === 'received') this.#received = chunk;
  };

  /** Notes a reading beside the chunk that completed it. */
  takeReading(reading: Reading): void {
    this.#latest.set(reading.kind, reading);
    this.#note({ kind: 'reading', reading });
  }

  /** Notes a refusal beside the chunk that completed it. */
  takeRejection({ rejected, rawHex }: Rejection): void {
    this.#note({ kind: 'rejection', rejected, rawHex });
  }

  /** Notes a block of sound beside the chunk that completed it. */
  takeSamples({ samples, ...block }: WaveformBlock): void {
    this.#block = block;
    this.#note({ kind: 'samples', sampleCount: samples.length, firstSample: block.firstSample });
  }

  /** The chunks after this number, oldest first, at most so many: the newest ones. */
  since(number: number, atMost: number): readonly RawChunk[] {
    const later = this.#chunks.filter((chunk) => chunk.number > number);
    return later.slice(-atMost).map(shown);
  }

  #note(outcome: RawOutcome): void {
    const chunk = this.#received;
    if (chunk === null) return;
    chunk.outcomeCount += 1;
    if (chunk.outcomes.length < mostOutcomes) chunk.outcomes.push(outcome);
  }
}

function shown({ bytes, outcomes, ...chunk }: KeptChunk): RawChunk {
  return { ...chunk, hexadecimal: Buffer.from(bytes).toString('hex'), outcomes: [...outcomes] };
}
