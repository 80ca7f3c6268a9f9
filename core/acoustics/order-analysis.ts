import { levelFromMeanSquare } from '#core/units/decibel.ts';
import { createDecimatingStream, DECIMATED_FLAT_SHARE, type DecimatingStream } from './decimating-stream.ts';
import {
  addToBlock,
  addWeighting,
  BLOCK_REVOLUTIONS,
  createOrderBlock,
  meanSquareOfOrder,
  type OrderBlock,
} from './order-block.ts';
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

/** The weighting changes slowly: it is looked up at every so many samples. */
const WEIGHTING_EVERY = 8;

class TrackingOrderAnalyser implements OrderAnalyser {
  readonly #angle: ShaftAngle;
  readonly #orders: readonly number[];
  readonly #reachableHz: number;
  readonly #frontEnd: SignalFrontEnd;
  readonly #stream: DecimatingStream;
  readonly #phasors: { readonly real: Float64Array; readonly imaginary: Float64Array };
  readonly #track: OrderMoment[] = [];
  readonly #sums: { seconds: number; plain: Float64Array; weighted: Float64Array };
  #blocks: OrderBlock[];
  #taken = 0;

  constructor(options: OrderAnalysisOptions, angle: ShaftAngle) {
    const { sampleRateHz, orders = HALF_ORDERS, correct } = options;
    this.#angle = angle;
    this.#orders = orders;
    this.#reachableHz = DECIMATED_FLAT_SHARE * sampleRateHz;
    const highestHz = (Math.max(...orders) * angle.highestRpm) / 60;
    this.#stream = createDecimatingStream(sampleRateHz, highestHz, MOST_SAMPLES_PER_PIECE);
    this.#phasors = { real: new Float64Array(orders.length), imaginary: new Float64Array(orders.length) };
    this.#sums = {
      seconds: 0,
      plain: new Float64Array(orders.length),
      weighted: new Float64Array(orders.length),
    };
    this.#blocks = [createOrderBlock(0, orders.length)];
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
    const { seconds, plain, weighted } = this.#sums;
    if (seconds === 0) return { problem: 'TOO_FEW_REVOLUTIONS' };
    const mean = (sums: Float64Array): number[] => Array.from(sums, (sum) => sum / seconds);
    return { problem: null, orders: this.#levels(mean(plain), mean(weighted)), track: this.#track };
  }

  #take(pressure: Float64Array): void {
    const { rateHz, firstSeconds } = this.#stream;
    for (const sample of this.#stream.process(pressure)) {
      const timeSeconds = firstSeconds + this.#taken / rateHz;
      this.#taken += 1;
      if (timeSeconds >= this.#angle.startSeconds && timeSeconds <= this.#angle.endSeconds)
        this.#add(sample, timeSeconds, 1 / rateHz);
    }
  }

  #add(sample: number, timeSeconds: number, stepSeconds: number): void {
    const moment = { timeSeconds, stepSeconds, ...this.#angle.at(timeSeconds) };
    this.#advance(moment.revolutions);
    turnPhasors(this.#phasors, this.#orders, moment.revolutions);
    for (const block of this.#blocks) {
      addToBlock(block, sample, moment, this.#phasors);
      if (this.#taken % WEIGHTING_EVERY === 0) addWeighting(block, moment, this.#orders);
    }
  }

  /** Closes blocks that the shaft has passed and opens one every half block. */
  #advance(revolutions: number): void {
    const last = this.#blocks.at(-1)?.startRevolutions ?? 0;
    const half = BLOCK_REVOLUTIONS / 2;
    if (revolutions < last + half) return;
    this.#blocks = this.#blocks.filter((block) => {
      const isOpen = revolutions < block.startRevolutions + BLOCK_REVOLUTIONS;
      if (!isOpen) this.#close(block);
      return isOpen;
    });
    this.#blocks.push(createOrderBlock(last + half, this.#orders.length));
  }

  #close(block: OrderBlock): void {
    const perSecond = block.turnsOfTime / block.seconds;
    const plain = this.#orders.map((_order, index) => meanSquareOfOrder(block, index));
    const weighted = plain.map(
      (power, index) => (power * (block.weightingPower[index] as number)) / block.moments,
    );
    const sums = this.#sums;
    sums.seconds += block.seconds;
    for (const index of plain.keys()) {
      sums.plain[index] = (sums.plain[index] as number) + block.seconds * (plain[index] as number);
      sums.weighted[index] = (sums.weighted[index] as number) + block.seconds * (weighted[index] as number);
    }
    this.#track.push({
      timeSeconds: block.secondsOfTime / block.seconds,
      speedRpm: 60 * perSecond,
      orders: this.#levels(plain, weighted),
    });
  }

  #levels(plain: readonly number[], weighted: readonly number[]): OrderLevel[] {
    return this.#orders.map((order, index) => {
      const isReached = (order * this.#angle.highestRpm) / 60 <= this.#reachableHz;
      return {
        order,
        levelDb: isReached ? levelFromMeanSquare(plain[index] as number) : null,
        levelDbA: isReached ? levelFromMeanSquare(weighted[index] as number) : null,
      };
    });
  }
}

/** Cosine and sine of the angle at each order; orders in equal steps from the first are multiplied up. */
function turnPhasors(
  { real, imaginary }: { readonly real: Float64Array; readonly imaginary: Float64Array },
  orders: readonly number[],
  revolutions: number,
): void {
  const first = orders[0] ?? 0;
  const turn = 2 * Math.PI * first * revolutions;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  let reached = 0;
  let re = 1;
  let im = 0;
  for (const [index, order] of orders.entries()) {
    const own = 2 * Math.PI * order * revolutions;
    const isNext = order === reached + first;
    [re, im] = isNext ? [re * cosine - im * sine, re * sine + im * cosine] : [Math.cos(own), Math.sin(own)];
    reached = order;
    real[index] = re;
    imaginary[index] = im;
  }
}
