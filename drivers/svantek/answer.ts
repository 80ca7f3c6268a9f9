import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Flag, FrequencyWeighting, TimeWeighting } from '#core/reading/reading.ts';
import type { InstrumentIdentity } from '../instrument.ts';

/** What the meter says of its state in answer to `#1;`, of the profile that is asked for. */
export interface SvantekState {
  readonly kind: 'state';
  readonly identity: InstrumentIdentity;
  readonly frequencyWeighting: FrequencyWeighting | null;
  readonly timeWeighting: TimeWeighting | null;
  /** Null where the answer does not tell it. */
  readonly isRunning: boolean | null;
}

/** Results of one profile; a level is null where the meter has none. */
export interface SvantekResults {
  readonly kind: 'results';
  readonly levelDb: number | null;
  readonly maximumDb: number | null;
  readonly elapsedSeconds: number | null;
  readonly overload: Flag;
  readonly underRange: Flag;
}

/** One answer of the meter, or the name of what is wrong with it. */
export type SvantekAnswer =
  | SvantekState
  | SvantekResults
  | { readonly kind: 'confirmed'; readonly isRunning: boolean }
  | { readonly kind: 'no-results' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wrong'; readonly rejected: RejectionCode };

const frequencyWeightings: Readonly<Record<string, FrequencyWeighting>> = { '1': 'Z', '2': 'A', '3': 'C' };
const timeWeightings: Readonly<Record<string, TimeWeighting>> = { '0': 'I', '1': 'F', '2': 'S' };
const overloadFlags: Readonly<Record<string, Flag>> = { '0': 'no', '1': 'now' };
/** 2: earlier in the measurement; 3: in the last second too. */
const underRangeFlags: Readonly<Record<string, Flag>> = { '0': 'no', '2': 'latched', '3': 'now' };

/** Levels always have two decimals, so that a lost digit is noticed. */
const levelPattern = /^-?\d{1,3}\.\d{2}$/;
const secondsPattern = /^\d{1,7}$/;

const wrong = (rejected: RejectionCode): SvantekAnswer => ({ kind: 'wrong', rejected });

/** Reads the parts of a frame as an answer about one profile. */
export function readAnswer(parts: readonly string[], profile: number): SvantekAnswer {
  const [operation, ...rest] = parts;
  if (rest.at(-1)?.endsWith('?') === true && (rest.length === 1 || operation === 'S'))
    return operation === '2' ? { kind: 'no-results' } : { kind: 'refused' };
  if (operation === '1') return readState(rest, profile);
  if (operation === '2') return readResults(rest, profile);
  return wrong('answer-unknown');
}

function readState(parts: readonly string[], profile: number): SvantekAnswer {
  const only = parts.length === 1 ? (parts[0] ?? '') : '';
  if (only === 'S0' || only === 'S1') return { kind: 'confirmed', isRunning: only === 'S1' };
  const valueOf = (letter: string): string =>
    parts.find((part) => part.startsWith(letter))?.slice(letter.length) ?? '';
  const model = valueOf('U');
  if (model === '') return wrong('answer-unknown');
  const ofProfile = (letter: string): string =>
    parts.find((part) => part.startsWith(letter) && part.endsWith(`:${profile}`))?.charAt(letter.length) ??
    '';
  const running = parts.find((part) => /^S[01]$/.test(part));
  return {
    kind: 'state',
    identity: { maker: 'Svantek', model, serialNumber: valueOf('N'), firmware: valueOf('W') },
    frequencyWeighting: frequencyWeightings[ofProfile('F')] ?? null,
    timeWeighting: timeWeightings[ofProfile('C')] ?? null,
    isRunning: running === undefined ? null : running === 'S1',
  };
}

function readResults(parts: readonly string[], profile: number): SvantekAnswer {
  const fields = /^[aic]s?$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
  if (fields[0] !== String(profile)) return wrong('other-profile');
  const values = new Map(fields.slice(1).map((field) => [field.charAt(0), field.slice(1)]));
  const level = values.get('S');
  if (level === undefined) return wrong('level-missing');
  const { maximum = '?', elapsed = '?' } = { maximum: values.get('M'), elapsed: values.get('T') };
  if (![level, maximum].every((text) => text === '?' || levelPattern.test(text)))
    return wrong('field-malformed');
  return {
    kind: 'results',
    levelDb: level === '?' ? null : Number(level),
    maximumDb: maximum === '?' ? null : Number(maximum),
    elapsedSeconds: secondsPattern.test(elapsed) ? Number(elapsed) : null,
    overload: overloadFlags[values.get('V') ?? ''] ?? 'unknown',
    underRange: underRangeFlags[values.get('v') ?? ''] ?? 'unknown',
  };
}
