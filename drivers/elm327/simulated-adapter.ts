import { createFrameSpoiler } from '../simulation/frame-spoiler.ts';
import type { InstrumentSimulator } from '../instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Cancel, Scheduler } from '../time.ts';
import type { ByteStream } from '../transport/byte-stream.ts';
import type { AdapterMood } from './simulated-moods.ts';
import { printedLine, speedValues, supportedValues } from './simulated-vehicle.ts';

/** What a simulated adapter needs. */
export interface SimulatedAdapterOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly mood: AdapterMood;
}

/** What an adapter does about a command: text to print before and after some time. */
interface Reaction {
  readonly atOnce?: string;
  readonly afterSeconds: number;
  readonly lines: readonly string[];
}

const settingSeconds = 0.01;
const failedStartSeconds = 0.3;
const nul = String.fromCharCode(0);

/** An adapter in a car. Its state outlives the connection, as that of a real one does while it has its supply. */
export class SimulatedAdapter implements InstrumentSimulator {
  /** Whether the car's control units are awake. */
  ignitionIsOn = true;
  readonly #options: SimulatedAdapterOptions;
  readonly #spoil: (frame: Uint8Array) => Uint8Array;
  #stream: ByteStream | null = null;
  #received = '';
  #last = '';
  #cancel: Cancel | null = null;
  #isHung = false;
  #echo = true;
  #headers = false;
  #lineFeeds = false;
  #protocol = '0';
  #isConnected = false;

  constructor(options: SimulatedAdapterOptions) {
    this.#options = options;
    this.#spoil = createFrameSpoiler(options.meter.faults, 327);
  }

  attach(stream: ByteStream): () => void {
    this.#stream = stream;
    stream.onBytes((chunk) => {
      if (this.#stream === stream) this.#hear(Buffer.from(chunk).toString('latin1'));
    });
    return () => {
      this.#cancel?.();
      this.#cancel = null;
      if (this.#stream === stream) this.#stream = null;
    };
  }

  /** The supply breaks down for a moment: settings are lost, and the adapter says so unless the words are lost as well. */
  breakSupply(words = 'LV RESET'): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#isHung = false;
    this.#switchOn();
    if (words !== '') this.#print(['', words]);
  }

  #hear(text: string): void {
    if (this.#isHung) return;
    if (this.#cancel !== null) {
      this.#breakOff();
      return;
    }
    for (const letter of text.replaceAll(nul, '')) {
      if (letter === '\r') this.#command();
      else this.#received += letter;
    }
  }

  /** A byte before the prompt ends whatever is under way; the byte itself is lost. */
  #breakOff(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#received = '';
    this.#print(['STOPPED']);
  }

  #command(): void {
    const typed = this.#received.replaceAll(' ', '').toUpperCase();
    // An empty command means the last one again.
    const command = typed === '' ? this.#last : typed;
    const echoed = this.#echo ? [typed] : [];
    this.#received = '';
    this.#last = command;
    if (this.#options.mood.hangsAt.includes(command)) this.#isHung = true;
    if (this.#isHung) return;
    const { atOnce, afterSeconds, lines } = this.#reactionTo(command);
    if (atOnce !== undefined) this.#say(atOnce);
    this.#cancel = this.#options.scheduler.after(afterSeconds, () => {
      this.#cancel = null;
      this.#print([...echoed, ...lines]);
    });
  }

  #reactionTo(command: string): Reaction {
    const { mood } = this.#options;
    if (mood.refuses.includes(command)) return this.#notUnderstood();
    if (mood.ignores.includes(command)) return { afterSeconds: settingSeconds, lines: ['OK'] };
    if (command === 'ATZ') {
      this.#switchOn();
      return { afterSeconds: mood.resetSeconds, lines: ['', '', mood.version] };
    }
    if (command.startsWith('AT')) return this.#setting(command.slice(2));
    const [, value, count] = /^01(00|0C)([1-9]?)$/.exec(command) ?? [];
    if (value === undefined || (count !== '' && !mood.knowsCount)) return this.#notUnderstood();
    return this.#ask(value, Number(count));
  }

  #notUnderstood(): Reaction {
    if (this.#options.mood.echoesAfterErrors) this.#echo = true;
    return { afterSeconds: settingSeconds, lines: ['?'] };
  }

  #setting(setting: string): Reaction {
    const done = (line = 'OK'): Reaction => ({ afterSeconds: settingSeconds, lines: [line] });
    if (setting === 'I') return done(this.#options.mood.version);
    if (setting === 'RV') return done(this.ignitionIsOn ? '13.9V' : '12.3V');
    if (setting === 'DPN') return done(this.#protocolName());
    const [, name, digit] = /^(SP|TP|E|H|L)([0-9A])$/.exec(setting) ?? [];
    if (name === undefined || digit === undefined) return this.#notUnderstood();
    if (name === 'E') this.#echo = digit === '1';
    else if (name === 'H') this.#headers = digit === '1';
    else if (name === 'L') this.#lineFeeds = digit === '1';
    else this.#choose(digit);
    return done();
  }

  #choose(protocol: string): void {
    this.#protocol = protocol;
    this.#isConnected = false;
  }

  #protocolName(): string {
    const { protocol } = this.#options.mood.vehicle;
    if (this.#protocol !== '0') return this.#protocol;
    return `A${this.#isConnected ? protocol : '0'}`;
  }

  #ask(value: string, count: number): Reaction {
    const { vehicle, waitSeconds } = this.#options.mood;
    if (!this.#isConnected) return this.#search(value);
    if (!this.ignitionIsOn) return { afterSeconds: waitSeconds, lines: ['NO DATA'] };
    const afterSeconds = vehicle.answerSeconds + (count === vehicle.controlUnits.length ? 0 : waitSeconds);
    return { afterSeconds, lines: this.#answers(value).slice(0, count === 0 ? undefined : count) };
  }

  #search(value: string): Reaction {
    const { vehicle, searchSeconds, searchFails, gluesSearching } = this.#options.mood;
    const isSearched = this.#protocol === '0';
    const canBeFound = isSearched ? !searchFails : this.#protocol === vehicle.protocol;
    this.#isConnected = canBeFound && this.ignitionIsOn;
    const lines = this.#isConnected ? this.#answers(value) : ['UNABLE TO CONNECT'];
    if (!isSearched) return { afterSeconds: failedStartSeconds, lines };
    const words = 'SEARCHING...';
    if (!gluesSearching) return { atOnce: `${words}${this.#lineEnd}`, afterSeconds: searchSeconds, lines };
    const [first = '', ...more] = lines;
    return { afterSeconds: searchSeconds, lines: [words + first, ...more] };
  }

  #answers(value: string): readonly string[] {
    const { meter, mood } = this.#options;
    const data = value === '00' ? supportedValues : speedValues(meter.speedRpm());
    const style = { headers: this.#headers, spaces: mood.printsSpaces };
    return mood.vehicle.controlUnits.map((unit) => printedLine(mood.vehicle, unit, data, style));
  }

  #switchOn(): void {
    this.#echo = true;
    this.#headers = false;
    this.#lineFeeds = false;
    this.#received = '';
    this.#choose('0');
  }

  get #lineEnd(): string {
    return this.#lineFeeds ? '\r\n' : '\r';
  }

  #print(lines: readonly string[]): void {
    this.#say([...lines, '', '>'].join(this.#lineEnd));
  }

  #say(text: string): void {
    if (this.#options.meter.faults.silent) return;
    this.#stream?.write(this.#spoil(Buffer.from(text, 'latin1')));
  }
}
