import { driverName } from '#core/words/driver-words.ts';
import { identificationWords } from '#core/words/identification-words.ts';
import type { InstrumentDriver } from '../instrument.ts';
import type { Scheduler } from '../time.ts';
import type { LineSettings, Transport } from '../transport/byte-stream.ts';
import { HeardByDriver } from './heard-by-driver.ts';
import type { PortIdentification, PortSuggestion, SearchOutcome, SearchProgress } from './port-suggestion.ts';
import {
  askingPlans,
  carriesSameBytes,
  listeningPlans,
  type AskingPlan,
  type ListeningPlan,
} from './search-plan.ts';
import { SearchTime } from './search-time.ts';
import { SearchedPort } from './searched-port.ts';

/** The whole search takes no longer, whatever is tried; what does not fit is left out. */
export const searchBudgetSeconds = 38;

/** Of this, listening may take so much: the rest is for questions. */
const listeningBudgetSeconds = 25;

/** Once bytes come, they are listened to for so long before they are given up. */
const longestHearingSeconds = 4;

/** A driver that understands at once waits for those that need a moment more. */
const shortestHearingSeconds = 1;

/** Opening a port makes some adapters deliver a stray byte or two; whoever says more speaks by itself. */
const mostStrayBytes = 3;

/** Boards and adapters need a moment after opening before they hear. */
const settlingSeconds = 0.15;

/** What a search needs. */
export interface IdentifyPortOptions {
  readonly transport: Transport;
  readonly path: string;
  readonly drivers: readonly InstrumentDriver[];
  readonly scheduler: Scheduler;
  /** Ends the search early; what was found by then is told. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SearchProgress) => void;
}

/**
 * Finds out which instrument may hang on a port. Listens first: a device that speaks is never sent anything. Only a
 * silent one is asked, and only what no instrument minds. The result is a suggestion; nothing is set by it.
 * @throws PortOpenError if the port cannot be opened or goes away
 */
export async function identifyPort(options: IdentifyPortOptions): Promise<PortIdentification> {
  return new PortSearch(options).run();
}

class PortSearch {
  readonly #options: IdentifyPortOptions;
  readonly #time: SearchTime;
  readonly #port: SearchedPort;
  readonly #listening: readonly ListeningPlan[];
  readonly #asking: readonly AskingPlan[];
  #steps = 0;
  #isCut = false;

  constructor(options: IdentifyPortOptions) {
    const { transport, path, scheduler, signal, drivers } = options;
    this.#options = options;
    this.#time = new SearchTime(scheduler, searchBudgetSeconds, signal ?? null);
    this.#port = new SearchedPort(transport, path, scheduler, this.#time);
    this.#listening = listeningPlans(drivers);
    this.#asking = askingPlans(drivers);
  }

  async run(): Promise<PortIdentification> {
    try {
      const heard = await this.#listen();
      if (heard.suggestions.length > 0 || heard.byteCount > mostStrayBytes)
        return this.#told(heard.suggestions, 'unknown-speech');
      return this.#told(await this.#ask(), 'silence');
    } finally {
      await this.#port.close();
    }
  }

  #told(suggestions: readonly PortSuggestion[], otherwise: SearchOutcome): PortIdentification {
    const ordered = suggestions.toSorted((one, other) => other.strength - one.strength);
    if (ordered.length > 0) return { outcome: 'identified', suggestions: ordered };
    if (this.#time.isCancelled) return { outcome: 'cancelled', suggestions: [] };
    const cut = this.#isCut && otherwise === 'silence';
    return { outcome: cut ? 'time-over' : otherwise, suggestions: [] };
  }

  async #listen(): Promise<{ readonly suggestions: readonly PortSuggestion[]; readonly byteCount: number }> {
    const endSeconds = this.#time.nowSeconds + listeningBudgetSeconds;
    let byteCount = 0;
    for (const plan of this.#listening) {
      // A device that speaks will not be asked: its time may be listened away.
      const isLate = byteCount <= mostStrayBytes && this.#time.nowSeconds + plan.seconds > endSeconds;
      if (isLate || this.#time.isOverFor(plan.seconds)) {
        this.#isCut = true;
        break;
      }
      this.#tellProgress('listening', plan.line, plan.drivers);
      const heard = await this.#listenOnce(plan);
      if (heard.suggestions.length > 0) return heard;
      byteCount += heard.byteCount;
    }
    return { suggestions: [], byteCount };
  }

  async #listenOnce({ line, drivers, seconds }: ListeningPlan) {
    const ears = drivers.map((driver) => new HeardByDriver(driver));
    let byteCount = 0;
    let firstSeconds = Number.POSITIVE_INFINITY;
    const isOpen = await this.#port.use(line, (chunk) => {
      byteCount += chunk.length;
      firstSeconds = Math.min(firstSeconds, this.#time.nowSeconds);
      for (const ear of ears) ear.push(chunk, this.#time.nowSeconds);
    });
    if (!isOpen) return { suggestions: [], byteCount };
    await this.#time.until(() => byteCount > mostStrayBytes, seconds);
    const isDecided = (): boolean => {
      const heardSeconds = this.#time.nowSeconds - firstSeconds;
      if (ears.some((ear) => ear.makesSense)) return heardSeconds >= shortestHearingSeconds;
      return heardSeconds >= seconds && !ears.some((ear) => ear.hasReading);
    };
    if (byteCount > mostStrayBytes) await this.#time.until(isDecided, longestHearingSeconds);
    const understood = ears.filter((ear) => ear.makesSense).map((ear) => ear.suggestion(line));
    const suggestions = understood.length > 0 ? understood : await this.#accept(ears, line);
    return { suggestions, byteCount };
  }

  /** Asks the instrument that says nothing but that it wants to be asked. */
  async #accept(ears: readonly HeardByDriver[], line: LineSettings): Promise<readonly PortSuggestion[]> {
    const plan = this.#asking.find(
      (one) =>
        carriesSameBytes(one.line, line) && ears.some((ear) => ear.isInvited && ear.driver === one.driver),
    );
    return plan === undefined ? [] : this.#askOnce({ ...plan, line });
  }

  async #ask(): Promise<readonly PortSuggestion[]> {
    for (const plan of this.#asking) {
      if (this.#time.isOverFor(plan.waitSeconds + settlingSeconds)) {
        this.#isCut = true;
        break;
      }
      this.#tellProgress('asking', plan.line, [plan.driver]);
      const found = await this.#askOnce(plan);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** One answer is read by every driver that asks the same. */
  async #askOnce({ question, line, waitSeconds }: AskingPlan): Promise<readonly PortSuggestion[]> {
    const answer: number[] = [];
    const alike = this.#asking.filter(
      (plan) =>
        carriesSameBytes(plan.line, line) && Buffer.compare(plan.question.bytes, question.bytes) === 0,
    );
    const isOpen = await this.#port.use(line, (chunk) => answer.push(...chunk));
    if (!isOpen) return [];
    await this.#time.until(() => false, settlingSeconds);
    if (this.#time.isCancelled) return [];
    answer.length = 0;
    this.#port.write(question.bytes);
    const suggestions = (): readonly PortSuggestion[] =>
      alike.flatMap((plan) => suggestionOf(plan, Uint8Array.from(answer)));
    await this.#time.until(() => suggestions().length > 0, waitSeconds);
    return suggestions();
  }

  #tellProgress(
    kind: SearchProgress['kind'],
    lineSettings: SearchProgress['lineSettings'],
    drivers: readonly InstrumentDriver[],
  ): void {
    const done = this.#steps / (this.#listening.length + this.#asking.length);
    this.#steps += 1;
    this.#options.onProgress?.({ kind, lineSettings, driverIds: drivers.map(({ id }) => id), done });
  }
}

function suggestionOf({ driver, line, question }: AskingPlan, answer: Uint8Array): readonly PortSuggestion[] {
  const identity = question.identityIn(answer);
  if (identity === null) return [];
  const { baudRate } = line;
  const evidence = identificationWords.answered({ name: driverName(driver), baudRate, identity });
  return [{ driverId: driver.id, lineSettings: line, identity, strength: 1, evidence }];
}
