import type { EventEmitter } from 'node:events';
import type { HearFailure } from '#core/record/program-failure.ts';
import { causeOf, originOf } from './store/cause-of.ts';

/** The part of a process that tells of faults nobody caught. */
export type WatchedProcess = Pick<EventEmitter, 'on' | 'off'>;

/**
 * Hears faults that nobody caught, just before they end the program as they would without this. Returns how to stop.
 * @param goesOn true where a rejected promise ends nothing (Electron), so that it has to be heard by itself
 */
export function watchProcess(process: WatchedProcess, hear: HearFailure, goesOn: boolean): () => void {
  const uncaught = (error: unknown, origin: unknown): void =>
    hear({ code: 'UNCAUGHT', place: placeOf(error, String(origin)), cause: causeOf(error) });
  const rejected = (error: unknown): void =>
    hear({ code: 'UNFORESEEN', place: placeOf(error, 'unhandledRejection'), cause: causeOf(error) });
  process.on('uncaughtExceptionMonitor', uncaught);
  if (goesOn) process.on('unhandledRejection', rejected);
  return () => {
    process.off('uncaughtExceptionMonitor', uncaught);
    process.off('unhandledRejection', rejected);
  };
}

function placeOf(error: unknown, otherwise: string): string {
  const origin = originOf(error);
  return origin === '' ? otherwise : origin;
}
