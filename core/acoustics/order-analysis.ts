import { levelFromMeanSquare } from '#core/units/decibel.ts';
import { createDecimatingStream, DECIMATED_FLAT_SHARE, type DecimatingStream } from './decimating-stream.ts';
import { createOrderBlocks, highestOrderOf, type OrderBlocks, type ShaftSamples } from './order-blocks.ts';
import type { BlockMeans } from './order-moments.ts';
import {
  type ShaftAngle,
  shaftAngleFromSpeed,
  type ShaftAngleProblem,
  type SpeedPoint,
} from './shaft-angle.ts';
import { createSignalFrontEnd, MOST_SAMPLES_PER_PIECE, type SignalFrontEnd } from './signal-front-end.ts';

/** The half orders to 12: all lines of a four-stroke cycle that matter for an exhaust. */
export const HALF_ORDERS: readonly number[] = Array.from({ length: 24 }, (_, index) => (index + 1) / 2);

/** What to follow, on a run-up, a run-down or a hold. */
export interface OrderAnalysisOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** Engine speed; times in seconds since the first sample. */
  readonly speed: readonly SpeedPoint[];
  /** Counted interval in seconds since the first sample. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Multiples of the crank's frequency; the half orders to 12 where not said. */
  readonly orders?: readonly number[];
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** Level of one order, dB re 20 µPa; null for silence or where the sample rate does not reach the order. */
export interface OrderLevel {
  readonly order: number;
  readonly levelDb: number | null;
  readonly levelDbA: number | null;
}

/** Orders around one moment: each block is 8 revolutions long under a Hann window. */
export interface OrderMoment {
  readonly timeSeconds: number;
  readonly speedRpm: number;
  readonly orders: readonly OrderLevel[];
}

/** Levels as means over the stretch (energy, each moment alike) and against time and speed; or why there are none. */
export type OrderAnalysis =
  | { readonly problem: null; readonly orders: readonly OrderLevel[]; readonly track: readonly OrderMoment[] }
  | { readonly problem: ShaftAngleProblem | 'TOO_FEW_REVOLUTIONS' };

/** An order analysis as a stream, in memory that grows only with the moments. */
export interface OrderAnalyser {
  /** Takes samples (full scale 1) in pieces of any size, from the first sample of the recording. */
  push(samples: Float64Array | Float32Array): void;
  finish(): OrderAnalysis;
}

/**
 * Computed order tracking: sound read over equal angles of the crank, so that lines stay sharp however fast the
 * speed changes. A-weighted levels take the weighting at each order's own frequency from moment to moment.
 */
export function createOrderAnalyser(options: OrderAnalysisOptions): OrderAnalyser {
  const angle = shaftAngleFromSpeed(options.speed, options.fromSeconds, options.toSeconds);
  if (typeof angle !== 'string') return new TrackingOrderAnalyser(options, angle);
  return { push: () => undefined, finish: () => ({ problem: angle }) };
}

class TrackingOrderAnalyser implements OrderAnalyser {
  readonly #angle: ShaftAngle;
  readonly #orders: readonly number[];
  /** Orders that the sample rate holds at the highest speed. */
  readonly #reached: readonly number[];
  readonly #frontEnd: SignalFrontEnd;
  readonly #stream: DecimatingStream;
  readonly #blocks: OrderBlocks;
  readonly #piece = createShaftPiece();
  /** Row by row for each block: time, speed, then each order's mean square, plain and A-weighted. */
  readonly #found: number[] = [];
  readonly #sums: { seconds: number; readonly plain: Float64Array; readonly weighted: Float64Array };
  #taken = 0;

  constructor(options: OrderAnalysisOptions, angle: ShaftAngle) {
    const { sampleRateHz, orders = HALF_ORDERS, correct } = options;
    const highestPerSecond = angle.highestRpm / 60;
    this.#angle = angle;
    this.#orders = orders;
    this.#reached = orders.filter(
      (order) => Math.abs(order) * highestPerSecond <= DECIMATED_FLAT_SHARE * sampleRateHz,
    );
    const highestHz = highestOrderOf(this.#reached) * highestPerSecond;
    this.#stream = createDecimatingStream(sampleRateHz, highestHz, MOST_SAMPLES_PER_PIECE);
    this.#blocks = createOrderBlocks(this.#reached, angle.startSeconds, (means, meanSquares) =>
      this.#takeBlock(means, meanSquares),
    );
    const empty = (): Float64Array => new Float64Array(this.#reached.length);
    this.#sums = { seconds: 0, plain: empty(), weighted: empty() };
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, options.pascalPerFullScale, ({ pressure, count }) => {
      correct?.(pressure, count);
      this.#take(pressure.subarray(0, count));
    });
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): OrderAnalysis {
    this.#frontEnd.finish();
    for (let rest = this.#stream.flushSamples; rest > 0; rest -= MOST_SAMPLES_PER_PIECE)
      this.#take(new Float64Array(Math.min(rest, MOST_SAMPLES_PER_PIECE)));
    this.#blocks.finish();
    const { seconds, plain, weighted } = this.#sums;
    if (seconds === 0) return { problem: 'TOO_FEW_REVOLUTIONS' };
    const mean = (sums: Float64Array): Float64Array => sums.map((sum) => sum / seconds);
    let moments: readonly OrderMoment[] | null = null;
    const track = (): readonly OrderMoment[] => (moments ??= this.#moments());
    return {
      problem: null,
      orders: this.#levels(mean(plain), mean(weighted)),
      // Most ask for the means alone, so the moments are formed for those who look at them.
      get track() {
        return track();
      },
    };
  }

  /** Passes on what lies within the interval, each sample with the share of a revolution that it stands for. */
  #take(pressure: Float64Array): void {
    const piece = this.#piece;
    const { samples, seconds, revolutions, perSecond } = piece;
    const { rateHz, firstSeconds } = this.#stream;
    const decimated = this.#stream.process(pressure);
    const inside = this.#insideOf(decimated.length);
    piece.count = inside.end - inside.start;
    for (let index = 0; index < piece.count; index += 1)
      seconds[index] = firstSeconds + (this.#taken + inside.start + index) / rateHz;
    this.#angle.read(seconds, piece.count, revolutions, perSecond);
    for (let index = 0; index < piece.count; index += 1)
      samples[index] = ((decimated[inside.start + index] as number) * (perSecond[index] as number)) / rateHz;
    this.#taken += decimated.length;
    this.#blocks.add(piece);
  }

  /** Those of the next `count` samples at the last rate that lie within the interval, `end` being the first after it. */
  #insideOf(count: number): { readonly start: number; readonly end: number } {
    const { rateHz, firstSeconds } = this.#stream;
    const place = (seconds: number): number => (seconds - firstSeconds) * rateHz;
    const within = (place: number): number => Math.max(0, Math.min(count, place - this.#taken));
    const start = within(Math.ceil(place(this.#angle.startSeconds)));
    return { start, end: Math.max(start, within(Math.floor(place(this.#angle.endSeconds)) + 1)) };
  }

  #takeBlock({ seconds, timeSeconds, speedRpm, weightingPower }: BlockMeans, plain: Float64Array): void {
    const sums = this.#sums;
    sums.seconds += seconds;
    this.#found.push(timeSeconds, speedRpm);
    for (let index = 0; index < plain.length; index += 1) {
      const power = plain[index] as number;
      const weighted = power * (weightingPower[index] as number);
      sums.plain[index] = (sums.plain[index] as number) + seconds * power;
      sums.weighted[index] = (sums.weighted[index] as number) + seconds * weighted;
      this.#found.push(power, weighted);
    }
  }

  #moments(): OrderMoment[] {
    const found = this.#found;
    const width = 2 + 2 * this.#reached.length;
    return Array.from({ length: found.length / width }, (_, row) => {
      const [timeSeconds = 0, speedRpm = 0, ...powers] = found.slice(row * width, (row + 1) * width);
      const plain = powers.filter((_power, index) => index % 2 === 0);
      const weighted = powers.filter((_power, index) => index % 2 === 1);
      return { timeSeconds, speedRpm, orders: this.#levels(plain, weighted) };
    });
  }

  #levels(plain: ArrayLike<number>, weighted: ArrayLike<number>): OrderLevel[] {
    return this.#orders.map((order) => {
      const index = this.#reached.indexOf(order);
      if (index < 0) return { order, levelDb: null, levelDbA: null };
      const levelDb = levelFromMeanSquare(plain[index] as number);
      return { order, levelDb, levelDbA: levelFromMeanSquare(weighted[index] as number) };
    });
  }
}

function createShaftPiece(): ShaftSamples & { count: number } {
  const empty = (): Float64Array => new Float64Array(MOST_SAMPLES_PER_PIECE);
  return { count: 0, samples: empty(), seconds: empty(), revolutions: empty(), perSecond: empty() };
}
