import type { OperatorAction } from '#host/http/contract.ts';
import type { SteadyTest } from '../door/live-feed.ts';

/** What a pressed key means to the bench. */
export type KeyCommand = OperatorAction | Pausing | 'ask-abort' | 'mark' | 'help' | 'report';

/** What can be done about a pause now. */
export type Pausing = 'ask-pause' | 'resume';

/** What decides which keys mean something now. */
export interface KeyMoment {
  readonly actions: readonly OperatorAction[];
  readonly pausing: Pausing | null;
  /** The step of the running test; null without one. */
  readonly step: SteadyTest['step'] | null;
}

/** The moment of a screen without a test. */
export const noMoment: KeyMoment = { actions: [], pausing: null, step: null };

/** The part of a keyboard event that decides. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Held down and repeated by the system: a run must not start twice from one long press. */
  readonly repeat: boolean;
}

/**
 * Keys that presenter remotes and foot switches send: forward, back, start of the show, blank screen. Whoever holds one has
 * one hand and no eyes for it, so that all of them are the space bar.
 */
const remoteKeys: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'F5', '.']);

/** The key as the bench knows it: letters small, every key of a remote as the space bar. */
function knownKey({ key }: PressedKey): string {
  if (remoteKeys.has(key)) return ' ';
  return key.length === 1 ? key.toLowerCase() : key;
}

/** The first of the wanted actions that makes sense now. */
function offered(
  actions: readonly OperatorAction[],
  ...wanted: readonly OperatorAction[]
): KeyCommand | null {
  return wanted.find((action) => actions.includes(action)) ?? null;
}

/** Begins what the step measures, where the step is such a one. */
function beginOf(step: 'calibration' | 'background', moment: KeyMoment): KeyCommand | null {
  return moment.step?.startsWith(step) === true ? offered(moment.actions, 'start', 'repeat') : null;
}

/** What one key does at a moment; null where it does nothing then. */
export function commandAt(key: string, moment: KeyMoment): KeyCommand | null {
  const { actions, pausing } = moment;
  switch (key) {
    case ' ':
      return offered(actions, 'start', 'stop', 'repeat');
    case 'Enter':
      return offered(actions, 'start', 'repeat', 'next');
    case 'r':
      return offered(actions, 'repeat');
    case 'b':
      return beginOf('background', moment);
    case 'c':
      return beginOf('calibration', moment);
    case 'm':
      return offered(actions, 'abort-run', 'abort-test') === null ? null : 'mark';
    case 'p':
      return pausing;
    case 'Escape':
      return offered(actions, 'abort-run', 'abort-test') === null ? null : 'ask-abort';
    case 'F1':
    case '?':
      return 'help';
    default:
      return null;
  }
}

/** What the pressed key does now, given the actions that make sense; null where it does nothing. */
export function commandOfKey(pressed: PressedKey, moment: KeyMoment): KeyCommand | null {
  if (pressed.repeat || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return pressed.key.toLowerCase() === 'p' ? 'report' : null;
  return commandAt(knownKey(pressed), moment);
}

/** Commands that move the test on: one press too many would end what it has just begun. */
const movingCommands: ReadonlySet<KeyCommand> = new Set(['start', 'stop', 'repeat', 'next', 'sweep']);

/** A remote that sends twice, a switch that bounces and a nervous finger do so within this time, in milliseconds. */
const bounceMs = 700;

/** True where a command moves the test so soon after another one that it was not meant; `lastMs` is null before the first. */
export function isBounce(command: KeyCommand, nowMs: number, lastMs: number | null): boolean {
  return movesTest(command) && lastMs !== null && nowMs - lastMs < bounceMs;
}

/** True for a command that moves the test on. */
export function movesTest(command: KeyCommand): boolean {
  return movingCommands.has(command);
}

/** True where keys belong to the field or control that has the focus, not to the bench. */
export function belongsToControl(tagName: string, key: string): boolean {
  if (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName)) return key !== 'F1';
  if (key.startsWith('Page')) return tagName === 'ASIDE' || tagName === 'SECTION';
  const pressable = tagName === 'BUTTON' || tagName === 'A' || tagName === 'SUMMARY';
  return pressable && (key === ' ' || key === 'Enter');
}
