import type { AnsweringDevice } from '../simulation/answering-simulator.ts';
import { lengthToTerminator } from '../simulation/answering-simulator.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import { every, type Cancel, type Scheduler } from '../time.ts';

const lineFeed = 0x0a;
const haltByte = 0x1a;
const streamPeriodSeconds = 0.1;
const highestCounter = 600;
const offField = ' --.-';

/** What the simulated meter is made of. */
export interface SimulatedNlOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly layout: 'nl-42' | 'nl-43';
  readonly answersAfterSeconds: number;
  /** Commands that come sooner after an answer are not heard. */
  readonly needsPauseSeconds: number;
  /** Whether a measurement runs when the line is opened. */
  readonly isMeasuring?: boolean;
}

/** One connection of a Rion meter: echoes at first, answers commands, streams, and is deaf while it streams. */
export class SimulatedNl implements AnsweringDevice {
  readonly #options: SimulatedNlOptions;
  readonly #say: (bytes: Uint8Array) => void;
  #echoes = true;
  #isMeasuring: boolean;
  #keptMaximumDb = 0;
  #counter = 0;
  #freeAtSeconds = 0;
  #endStream: Cancel | null = null;

  constructor(options: SimulatedNlOptions, say: (bytes: Uint8Array) => void) {
    this.#options = options;
    this.#say = say;
    this.#isMeasuring = options.isMeasuring ?? true;
  }

  requestLength(received: Uint8Array): number {
    return received[0] === haltByte ? 1 : lengthToTerminator(received, lineFeed);
  }

  answer(request: Uint8Array): { bytes: Uint8Array; afterSeconds: number } | null {
    if (request[0] === haltByte) {
      this.close();
      return null;
    }
    const nowSeconds = this.#options.scheduler.monotonicSeconds();
    if (this.#endStream !== null || nowSeconds < this.#freeAtSeconds - 1e-6) return null;
    const afterSeconds = this.#options.answersAfterSeconds;
    this.#freeAtSeconds = nowSeconds + afterSeconds + this.#options.needsPauseSeconds;
    const text = Buffer.from(request).toString('latin1');
    const echo = this.#echoes ? text : '';
    return { bytes: Buffer.from(`${echo}$${this.#reply(text.trim())}`, 'latin1'), afterSeconds };
  }

  close(): void {
    this.#endStream?.();
    this.#endStream = null;
  }

  #reply(text: string): string {
    const command = text.replace(/,\s+/, ',').toLowerCase();
    const data = this.#dataOf(command);
    if (data !== null) return `R+0000\r\n${data}\r\n`;
    return `R+${this.#obey(command)}\r\n`;
  }

  #dataOf(command: string): string | null {
    const { layout, meter } = this.#options;
    const answers: Readonly<Record<string, string>> = {
      'type?': layout === 'nl-42' ? 'NL-52' : 'NL-53',
      'serial number?': '00123456',
      'system version?': '1.7',
      'frequency weighting?': meter.frequencyWeighting,
      'time weighting?': 'F',
      'dod?': this.#snapshot(),
    };
    return answers[command] ?? null;
  }

  /** The result code of a command. */
  #obey(command: string): string {
    if (command === 'echo,off') this.#echoes = false;
    else if (command === 'measure,start') this.#startMeasuring();
    else if (command === 'drd?') this.#stream();
    else if (command !== 'measure,stop') return '0001';
    else if (!this.#isMeasuring) return '0004';
    else this.#stopMeasuring();
    return '0000';
  }

  #startMeasuring(): void {
    if (!this.#isMeasuring) this.#options.meter.clearMaximum();
    this.#isMeasuring = true;
  }

  #stopMeasuring(): void {
    this.#keptMaximumDb = this.#options.meter.maximumLevelDb();
    this.#isMeasuring = false;
  }

  #stream(): void {
    const { scheduler, answersAfterSeconds } = this.#options;
    this.#endStream = scheduler.after(answersAfterSeconds, () => {
      this.#endStream = every(scheduler, streamPeriodSeconds, () => {
        this.#counter = (this.#counter % highestCounter) + 1;
        this.#say(Buffer.from(`${this.#streamLine()}\r\n`, 'latin1'));
      });
    });
  }

  #streamLine(): string {
    const { meter, layout } = this.#options;
    const flags = this.#flags();
    const level = field(meter.levelDb());
    const values = [level, field(meter.levelDb() - 1), this.#maximum(), field(meter.levelDb() - 5)];
    const main = [...values, offField, field(meter.levelDb() + 3), flags];
    const off = Array.from({ length: 6 }, () => offField);
    const others = layout === 'nl-42' ? [] : Array.from({ length: 3 }, () => [...off, '0,0']).flat();
    return [String(this.#counter).padStart(3), ...main, ...others].join(',');
  }

  #snapshot(): string {
    const { meter, layout } = this.#options;
    const level = field(meter.levelDb());
    const offs = (count: number): readonly string[] => Array.from({ length: count }, () => offField);
    const beginning = [level, field(meter.levelDb() - 1), offField, this.#maximum(), ...offs(6)];
    if (layout === 'nl-42') return beginning.join(',');
    const others = Array.from({ length: 3 }, () => [...offs(14), '0,0']).flat();
    return [...beginning, ...offs(4), this.#flags(), ...others].join(',');
  }

  #maximum(): string {
    return field(this.#isMeasuring ? this.#options.meter.maximumLevelDb() : this.#keptMaximumDb);
  }

  #flags(): string {
    const { overload, underRange } = this.#options.meter.faults;
    return `${overload ? 1 : 0},${underRange ? 1 : 0}`;
  }
}

/** Five characters, one decimal. */
function field(levelDb: number): string {
  return levelDb.toFixed(1).padStart(5);
}
