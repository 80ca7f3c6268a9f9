import { driverName } from '#core/words/driver-words.ts';
import { searchOutcomeWords } from '#core/words/identification-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { searchAdviceWords } from '#core/words/port-advice-words.ts';
import { portProblemBilingual } from '#core/words/port-problem-words.ts';
import type { SessionProblemCode } from '#core/words/session-words.ts';
import { identifyPort } from '#drivers/identify/identify-port.ts';
import type { PortIdentification, SearchProgress } from '#drivers/identify/port-suggestion.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { Scheduler } from '#drivers/time.ts';
import { PortOpenError, type OpenFailureCode, type Transport } from '#drivers/transport/byte-stream.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import { adviceForRefusal } from '#drivers/transport/port-advice.ts';
import type { PortSearch } from '../http/contract.ts';
import { setupProblem } from './setup-problem.ts';

/** What searches need. */
export interface PortSearchOptions {
  readonly transport: Transport;
  readonly drivers: readonly InstrumentDriver[];
  readonly scheduler: Scheduler;
  /** The computer's own files, which tell why a port is refused; null where they are not asked. */
  readonly computer: ComputerFacts | null;
  /** Why this port must not be searched now; left out where nothing stands against it. */
  readonly refusal?: (path: string) => SessionProblemCode | null;
}

interface RunningSearch {
  readonly path: string;
  readonly cancel: AbortController;
  readonly over: Promise<void>;
}

/** Searches ports for instruments, one at a time; the last search stays to be read. */
export class PortSearchDesk {
  readonly #options: PortSearchOptions;
  #shown: PortSearch | null = null;
  #running: RunningSearch | null = null;

  constructor(options: PortSearchOptions) {
    this.#options = options;
  }

  /** The running search or the last one; null before the first. */
  get search(): PortSearch | null {
    return this.#shown;
  }

  /** Begins a search. @throws SetupProblem `SEARCH_RUNNING`, or why not */
  begin(path: string): PortSearch {
    const refusal = this.#options.refusal?.(path) ?? null;
    if (refusal !== null) throw setupProblem(refusal);
    if (this.#running !== null) throw setupProblem('SEARCH_RUNNING');
    const begun: PortSearch = { path, state: 'running', step: null, done: 0, suggestions: [], message: null };
    this.#shown = begun;
    const cancel = new AbortController();
    this.#running = { path, cancel, over: this.#search(path, cancel.signal) };
    return begun;
  }

  /** Ends the search that runs, on this port or on any, and waits until the port is free again. */
  async end(paths: readonly string[] | null = null): Promise<void> {
    const running = this.#running;
    if (running === null || paths?.includes(running.path) === false) return;
    running.cancel.abort();
    await running.over;
  }

  async #search(path: string, signal: AbortSignal): Promise<void> {
    const onProgress = (progress: SearchProgress): void => this.#told(progress);
    try {
      this.#finish(await identifyPort({ ...this.#options, path, signal, onProgress }));
    } catch (error) {
      const code = error instanceof PortOpenError ? error.code : 'failed';
      this.#change({ state: 'failed', step: null, done: 1, message: this.#refusal(code, path) });
    } finally {
      this.#running = null;
    }
  }

  #refusal(code: OpenFailureCode, path: string): InEachLanguage<string> {
    const { computer } = this.#options;
    const advice = computer === null ? null : adviceForRefusal(code, path, computer);
    return advice === null ? portProblemBilingual(code, path) : searchAdviceWords(advice, path);
  }

  #told({ kind, lineSettings, driverIds, done }: SearchProgress): void {
    const drivers = driverIds.map((id) => this.#nameOf(id));
    this.#change({ step: { kind, baudRate: lineSettings.baudRate, drivers }, done });
  }

  #finish({ outcome, suggestions }: PortIdentification): void {
    const named = suggestions.map((suggestion) =>
      Object.assign({ driverName: this.#nameOf(suggestion.driverId) }, suggestion),
    );
    const message = outcome === 'identified' ? null : searchOutcomeWords[outcome];
    this.#change({ state: 'done', step: null, done: 1, suggestions: named, message });
  }

  #nameOf(driverId: string): InEachLanguage<string> {
    const driver = this.#options.drivers.find(({ id }) => id === driverId);
    return driverName(driver ?? { id: driverId, name: driverId });
  }

  #change(part: Partial<PortSearch>): void {
    if (this.#shown !== null) this.#shown = { ...this.#shown, ...part };
  }
}
