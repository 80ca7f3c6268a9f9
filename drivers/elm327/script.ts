import type { Script, Turn } from '../dialogue/conversation.ts';
import type { Answer } from './answer.ts';
import {
  automaticProtocolCommand,
  commandBytes,
  fixedProtocolCommands,
  preparingCommands,
  protocolCommand,
  resetCommand,
  searchCommand,
} from './commands.ts';
import { PollRhythm, type PollOutcome } from './poll-rhythm.ts';
import type { Elm327Settings } from './settings.ts';

/** A reset takes an adapter about a second. */
const resetSeconds = 3;

/** Settings are confirmed at once; an adapter that is silent for so long hangs. */
const settingSeconds = 1.5;

/**
 * An answer, or `NO DATA`, comes within one period; after so many an adapter hangs. The bounds are for buses that are declared
 * quicker or slower than any is.
 */
const speedPeriods = 4;
const shortestSpeedSeconds = 0.6;
const longestSpeedSeconds = 2.5;

/** A vehicle that does not answer, with its ignition off, is looked for no more often than this. */
const searchEverySeconds = 1;

/** Some adapters greet by another name: after so many resets they are spoken to nevertheless. */
const mostResets = 3;

/** The steps of the dialogue: reset, settings one by one, looking for the vehicle, naming the protocol, asking for the speed. */
type Step = 'reset' | 'prepare' | 'fix-protocol' | 'search' | 'name-protocol' | 'poll';

/** What is said to an adapter, decided by what it has answered. */
export class Elm327Script implements Script {
  readonly #settings: Elm327Settings;
  readonly #rhythm = new PollRhythm();
  readonly #unanswered = new Set<string>();
  #step: Step = 'reset';
  #left: readonly string[] = [];
  #fixedLeft: readonly string[] = fixedProtocolCommands;
  #resets = 0;
  #wasStopped = false;
  #isVehicleKnown = false;
  #protocol = '';

  constructor(settings: Elm327Settings) {
    this.#settings = settings;
  }

  /** Digit of the protocol in use; empty while it is not known. */
  get protocol(): string {
    return this.#protocol;
  }

  next(): Turn {
    switch (this.#step) {
      case 'reset':
        return turnOf(resetCommand, resetSeconds);
      case 'prepare':
        return turnOf(this.#left[0] ?? automaticProtocolCommand, settingSeconds, { tries: 2 });
      case 'fix-protocol':
        return turnOf(this.#fixedLeft[0] ?? automaticProtocolCommand, settingSeconds, { tries: 2 });
      case 'search':
        return turnOf(searchCommand, this.#settings.longestSearchSeconds, {
          everySeconds: searchEverySeconds,
        });
      case 'name-protocol':
        return turnOf(protocolCommand, settingSeconds, { tries: 2 });
      case 'poll':
        return this.#poll();
    }
    return this.#step satisfies never;
  }

  onSilence(turn: Turn, isGivenUp: boolean): void {
    if (!isGivenUp) return;
    if (this.#step === 'poll') {
      this.#carryOn(this.#rhythm.unheard());
      return;
    }
    // A copy that hangs at a command is not given it again in the next round.
    if (this.#step === 'prepare') this.#unanswered.add(turn.name);
    this.#reset();
  }

  /** The adapter has answered the present turn. @param isUsable whether it brought the speed of the chosen control unit */
  heard(answer: Answer, isUsable: boolean): void {
    // Something reached it too early: the question is asked once more.
    const isStoppedFirst = answer.isTrouble('stopped') && !this.#wasStopped;
    this.#wasStopped = isStoppedFirst;
    if (!isStoppedFirst) this.#advance(answer, isUsable);
  }

  /** The adapter stands as after switching on: all but the reset is said again. */
  restarted(): void {
    this.#resets = 0;
    this.#protocol = '';
    this.#left = preparingCommands(this.#settings.headers).filter(
      (command) => !this.#unanswered.has(command),
    );
    this.#fixedLeft = fixedProtocolCommands;
    this.#step = 'prepare';
  }

  #advance(answer: Answer, isUsable: boolean): void {
    switch (this.#step) {
      case 'reset':
        this.#resets += 1;
        if (answer.version !== null || this.#resets >= mostResets) this.restarted();
        return;
      case 'prepare':
        this.#left = this.#left.slice(1);
        if (this.#left.length === 0) this.#step = 'search';
        return;
      case 'fix-protocol':
        this.#fixedLeft = this.#fixedLeft.slice(1);
        this.#step = 'search';
        return;
      case 'search':
        if (answer.isFromVehicle) this.#step = 'name-protocol';
        else this.#searchOtherwise();
        return;
      case 'name-protocol':
        this.#found(answer.protocolDigit);
        return;
      case 'poll':
        this.#carryOn(this.#rhythm.heard(answer, isUsable));
        return;
    }
  }

  #poll(): Turn {
    const { nominalPeriodSeconds, shortestPollSeconds: everySeconds } = this.#settings;
    const usualSeconds = Math.max(shortestSpeedSeconds, speedPeriods * nominalPeriodSeconds);
    const timeoutSeconds = Math.min(longestSpeedSeconds, usualSeconds);
    return { name: 'speed', bytes: commandBytes(this.#rhythm.command), timeoutSeconds, everySeconds };
  }

  /** One protocol after the other by name; a vehicle that has answered before is only not switched on. */
  #searchOtherwise(): void {
    if (!this.#isVehicleKnown && this.#fixedLeft.length > 0) {
      this.#step = 'fix-protocol';
      return;
    }
    this.#fixedLeft = fixedProtocolCommands;
    this.#left = [automaticProtocolCommand];
    this.#step = 'prepare';
  }

  #found(protocol: string): void {
    this.#protocol = protocol;
    this.#isVehicleKnown = true;
    this.#unanswered.clear();
    this.#rhythm.begin();
    this.#step = 'poll';
  }

  #carryOn(outcome: PollOutcome): void {
    if (outcome === 'vehicle-lost') this.#step = 'search';
    else if (outcome === 'adapter-lost') this.#reset();
  }

  #reset(): void {
    this.#resets = 0;
    this.#protocol = '';
    this.#step = 'reset';
  }
}

function turnOf(command: string, timeoutSeconds: number, more: Partial<Turn> = {}): Turn {
  return { name: command, bytes: commandBytes(command), timeoutSeconds, ...more };
}
