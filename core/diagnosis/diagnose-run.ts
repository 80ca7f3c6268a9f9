import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { decibelFromPowerRatio } from '#core/units/decibel.ts';
import { type AssignedEnergies, type Background, withoutNearBackground } from './assigned-bands.ts';
import { type CleanedSound, cleanSound, type PartPlaces } from './cleaned-sound.ts';
import { confidenceOf } from './confidence-of-run.ts';
import { cycleScatterDb, hissModulation } from './cycle-figures.ts';
import { crankSpeed, type HeardSpeed } from './crank-speed.ts';
import { type CrankTurns, turnsOfCrank } from './crank-turns.ts';
import { shareOf } from './energy-share.ts';
import { joinParts } from './joined-parts.ts';
import { energiesOfPart, energyBetween } from './part-energies.ts';
import { splitOfPart } from './part-split.ts';
import type {
  DiagnosedRun,
  DiagnosisNote,
  NotEnoughReason,
  PartSplit,
  RunDiagnosis,
  RunPart,
} from './run-diagnosis.ts';
import type { HeardRun } from './run-listener.ts';

/** The counted window of a run in seconds of its own clock, as the procedure found it. */
export interface DiagnosedWindow {
  readonly holdStartSeconds: number;
  readonly holdEndSeconds: number;
  readonly endSeconds: number;
}

/** Everything a run is diagnosed from. */
export interface DiagnosisInput {
  readonly heard: HeardRun;
  readonly window: DiagnosedWindow;
  /** By the sensor, and heard in the sound where it was. */
  readonly speed: readonly SpeedPoint[];
  readonly speedHeard: readonly HeardSpeed[];
  readonly engine: DeclaredEngine;
  /** Unweighted third octaves; null where no background was recorded. */
  readonly background: Background | null;
  /** The part in which the run's highest level lies. */
  readonly decidingPart: RunPart;
  /** The window was longer than is looked at, and its begin was left out. */
  readonly isCut: boolean;
}

/** Less of the energy than this is assigned: there is nothing to say. */
const LEAST_ASSIGNED = 0.5;
/** Pascal squared: some 14 dB(A), which no microphone of a bench tells from its own noise. */
const SILENT_MEAN_SQUARE = 1e-8;

/**
 * Why a run is loud: its A-weighted energy by kind, for the hold, the deceleration and both. What it cannot tell: a tone on a
 * line of the engine is counted to the engine; of what changes from cycle to cycle only the mean repeats, the rest counts
 * as noise; above 6 kHz, and where the speed is not known well enough, lines count as noise; noise is flow below and hiss above
 * 1.8 kHz whatever made it. Every share is of energy within the window, not of the highest Fast level.
 */
export function diagnoseRun(input: DiagnosisInput): RunDiagnosis {
  const { heard, window } = input;
  if (heard.isOverloaded) return notEnough('OVERLOADED');
  const places = placesOf(heard, window);
  if (places.end <= places.holdStart) return notEnough('STRETCH_TOO_SHORT');
  const meanSquare =
    energyBetween(heard.samples, places.holdStart, places.end) / (places.end - places.holdStart);
  if (!(meanSquare >= SILENT_MEAN_SQUARE)) return notEnough('SILENT');
  const turns = knownTurns(input);
  if (turns === null) return notEnough('SPEED_UNKNOWN');
  const sound = cleanSound(heard, input.engine, turns, places);
  return told(input, turns, places, sound, meanSquare);
}

function told(
  input: DiagnosisInput,
  turns: CrankTurns,
  places: PartPlaces,
  sound: CleanedSound,
  meanSquare: number,
): RunDiagnosis {
  const energies = {
    hold: partOf(input, sound, turns, places, 'hold'),
    deceleration: partOf(input, sound, turns, places, 'deceleration'),
  };
  const hold = splitOrNull(energies.hold);
  const deceleration = splitOrNull(energies.deceleration);
  const decides = (input.decidingPart === 'hold' ? hold : deceleration) ?? hold ?? deceleration;
  if (decides === null) return notEnough('STRETCH_TOO_SHORT');
  const notAssigned = shareOf(decides.shares, 'not-assigned');
  if (notAssigned > 1 - LEAST_ASSIGNED) return notEnough('BACKGROUND_TOO_NEAR');
  const { hold: one, deceleration: other } = energies;
  const notes = notesOf(input, places, hold, deceleration);
  return {
    state: 'diagnosed',
    whole: one === null || other === null ? (hold ?? deceleration) : splitOfPart(joinParts(one, other)),
    hold,
    deceleration,
    decidingPart: decides === deceleration ? 'deceleration' : 'hold',
    lowFrequencyDb: decibelFromPowerRatio(input.heard.meanSquareC / meanSquare),
    ...heldFigures(input, turns, places, sound),
    pops: sound.pops.map(({ timeSeconds, aboveDb }) => ({
      timeSeconds: timeSeconds + input.heard.firstSample / input.heard.sampleRateHz,
      aboveDb,
    })),
    confidence: confidenceOf(decides, notes),
    notes,
  };
}

function notEnough(reason: NotEnoughReason): RunDiagnosis {
  return { state: 'not-enough-data', reasons: [reason] };
}

/** Turns over all that is kept, or over the window alone where the speed beside it is not known. */
function knownTurns({ heard, speed, speedHeard, window }: DiagnosisInput): CrankTurns | null {
  const track = crankSpeed(speed, speedHeard);
  const wide = turnsOfCrank(heard, track);
  if (typeof wide !== 'string' && covers(wide, heard, window)) return wide;
  const { holdStartSeconds, endSeconds } = window;
  const narrow = track.filter(
    ({ timeSeconds }) =>
      timeSeconds >= holdStartSeconds - EDGE_SECONDS && timeSeconds <= endSeconds + EDGE_SECONDS,
  );
  const turns = turnsOfCrank(heard, narrow);
  return typeof turns !== 'string' && covers(turns, heard, window) ? turns : null;
}

/** Of the speed no more may be missing at an end of the window. */
const EDGE_SECONDS = 0.25;

function covers(
  { first, end }: CrankTurns,
  { firstSample, sampleRateHz }: HeardRun,
  { holdStartSeconds, endSeconds }: DiagnosedWindow,
): boolean {
  const from = (firstSample + first) / sampleRateHz;
  const to = (firstSample + end) / sampleRateHz;
  return from <= holdStartSeconds + EDGE_SECONDS && to >= endSeconds - EDGE_SECONDS;
}

function placesOf({ sampleRateHz, firstSample, samples }: HeardRun, window: DiagnosedWindow): PartPlaces {
  const place = (seconds: number): number =>
    Math.max(0, Math.min(samples.length, Math.round(seconds * sampleRateHz) - firstSample));
  const { holdStartSeconds, holdEndSeconds, endSeconds } = window;
  return { holdStart: place(holdStartSeconds), holdEnd: place(holdEndSeconds), end: place(endSeconds) };
}

function partOf(
  { heard, engine, background }: DiagnosisInput,
  { withoutTones, withoutPops, tones }: CleanedSound,
  turns: CrankTurns,
  { holdStart, holdEnd, end }: PartPlaces,
  part: RunPart,
): AssignedEnergies | null {
  const [from, to] = part === 'hold' ? [holdStart, holdEnd] : [holdEnd, end];
  if (to <= from) return null;
  const ofPart = { from, to, tones: tones.map((tone) => tone[part]) };
  const { samples: original, sampleRateHz } = heard;
  const energies = energiesOfPart(
    { ...ofPart, sampleRateHz, original, withoutTones, withoutPops, turns },
    engine,
  );
  return energies === null ? null : withoutNearBackground(energies, background);
}

function splitOrNull(part: AssignedEnergies | null): PartSplit | null {
  return part === null ? null : splitOfPart(part);
}

function heldFigures(
  { heard, engine }: DiagnosisInput,
  turns: CrankTurns,
  { holdStart: from, holdEnd: to }: PartPlaces,
  { withoutTones: samples }: CleanedSound,
): Pick<DiagnosedRun, 'meanSpeedRpm' | 'hissModulation' | 'cycleScatterDb'> {
  const held = { samples, sampleRateHz: heard.sampleRateHz, turns, from, to };
  const speeds = turns.perSecond.subarray(Math.max(0, from - turns.first), Math.max(1, to - turns.first));
  return {
    meanSpeedRpm: (60 * speeds.reduce((sum, one) => sum + one, 0)) / speeds.length,
    hissModulation: hissModulation(held, engine),
    cycleScatterDb: cycleScatterDb(held, engine),
  };
}

function notesOf(
  input: DiagnosisInput,
  { holdEnd, end }: PartPlaces,
  hold: PartSplit | null,
  deceleration: PartSplit | null,
): readonly DiagnosisNote[] {
  const isNear = [hold, deceleration].some((part) =>
    part?.bands.some(({ isNearBackground }) => isNearBackground),
  );
  const notes: readonly (DiagnosisNote | null)[] = [
    input.background === null ? 'BACKGROUND_UNKNOWN' : null,
    isNear ? 'BACKGROUND_NEAR_IN_BANDS' : null,
    hold === null ? 'HOLD_TOO_SHORT' : null,
    deceleration === null && end > holdEnd ? 'DECELERATION_TOO_SHORT' : null,
    input.speedHeard.some(({ speedRpm }) => speedRpm !== null) ? null : 'SPEED_NOT_HEARD',
    input.isCut ? 'WINDOW_CUT' : null,
  ];
  return notes.filter((note) => note !== null);
}
