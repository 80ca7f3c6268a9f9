import { readingDoubtWords } from '#core/words/reading-doubt-words.ts';
import { sessionWords } from '#core/words/session-words.ts';
import { waveformWords, type WaveformProblemCode } from '#core/words/waveform-words.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { Bilingual, LiveNumber, LiveValues } from '../http/contract.ts';
import type { BenchLines, LineRole } from './bench-lines.ts';
import { meterComplaint } from './laf-of-reading.ts';
import { numberOf, type LatestValues } from './latest-values.ts';
import { lineSilence, lineView } from './line-view.ts';
import { microphoneName } from './microphone-line.ts';
import type { RunningTest } from './running-test.ts';
import type { TestOpening } from './test-opening.ts';
import type { WaveformInput } from './waveform-input.ts';

/** What the live values are read from. */
export interface LiveValueSources {
  readonly nowSeconds: number;
  /** ISO 8601 with offset. */
  readonly clock: string;
  readonly lines: BenchLines;
  readonly waveform: WaveformInput;
  /** Why what is heard must not be measured by, or null. */
  readonly waveformProblem: WaveformProblemCode | null;
  readonly waveformCalibrated: boolean;
  readonly latest: LatestValues;
  readonly test: RunningTest | null;
  /** True where the engine of the workshop's motorcycle is known, by which its sound is followed beside any test. */
  readonly hearsEngine: boolean;
  /** What is wrong with the disk while a test runs, or null. */
  readonly diskProblem: 'DISK_READ_ONLY' | 'DISK_NEARLY_FULL' | null;
}

/** Everything that the page shows as numbers and lamps, at this moment. */
export function liveValues(sources: LiveValueSources): LiveValues {
  const { nowSeconds, clock, latest, test } = sources;
  return {
    timeSeconds: nowSeconds,
    clock,
    LAFDb: levelNow(sources),
    LAFmaxDb: numberOf(test?.maximumDb ?? null),
    speedRpm: speedNow(sources),
    speedIsHeard: shownSpeedRole(sources) === 'sound',
    speedFromSoundRpm: latest.soundSpeed(nowSeconds),
    meter: withDisk(meterView(sources), sources),
    speedSensor: speedView(sources),
    microphone: withDisk(microphoneView(sources), sources),
    overload: latest.overload,
    underRange: latest.underRange,
    recording: test?.isMeasuring ?? false,
  };
}

/** True where the level that is shown comes from the waveform: by the test's choice, else where there is no meter. */
export function showsWaveform(test: RunningTest | null, lines: BenchLines): boolean {
  return test === null ? lines.line('meter') === null : test.opening.levelSource === 'waveform';
}

/** Whose speed is shown: the test's, else the sensor's where there is one, else the meter's, else what is heard. */
function shownSpeedRole(sources: LiveValueSources): TestOpening['speedRole'] {
  const { nowSeconds, test, lines, latest, hearsEngine, waveform } = sources;
  if (test !== null) return test.opening.speedRole;
  if (lines.line('speed-sensor') !== null) return 'speed-sensor';
  const isSensed = latest.speed('meter', nowSeconds, periodOf(lines, 'meter')).state === 'value';
  return !isSensed && hearsEngine && waveform.source !== null ? 'sound' : 'meter';
}

function levelNow(sources: LiveValueSources): LiveNumber {
  const { nowSeconds, lines, waveform, waveformProblem, waveformCalibrated, latest, test } = sources;
  if (!showsWaveform(test, lines)) {
    const silence = lineSilence(lines.status('meter'));
    return silence ?? latest.meterLevel(nowSeconds, periodOf(lines, 'meter'));
  }
  const silence = lines.line('microphone') === null ? null : lineSilence(lines.status('microphone'));
  if (silence !== null) return silence;
  if (waveformProblem !== null) return { state: 'none', why: 'no-data' };
  if (waveform.state === 'not-configured') return { state: 'none', why: 'not-configured' };
  if (waveform.state === 'lost') return { state: 'none', why: 'line-lost' };
  return latest.waveformLevel(nowSeconds, waveformCalibrated);
}

function viewOf(lines: BenchLines, role: LineRole): LiveValues['meter'] {
  return lineView(lines.line(role), lines.status(role), lines.advice(role));
}

function speedNow(sources: LiveValueSources): LiveNumber {
  const { nowSeconds, lines, latest } = sources;
  const role = shownSpeedRole(sources);
  if (role === 'sound') return latest.soundSpeed(nowSeconds);
  return lineSilence(lines.status(role)) ?? latest.speed(role, nowSeconds, periodOf(lines, role));
}

/** What is doubtful about a line's readings, in words; what it shows stands. */
function doubtOf({ latest, nowSeconds }: LiveValueSources, role: LineRole): Bilingual | null {
  const doubt = latest.doubt(role, nowSeconds);
  return doubt === null ? null : readingDoubtWords[doubt];
}

/** A sensor that disagrees with the sound gets a word; what it shows stands. */
function speedView(sources: LiveValueSources): LiveValues['speedSensor'] {
  const { lines, latest } = sources;
  const view = viewOf(lines, 'speed-sensor');
  if (view.state !== 'streaming') return view;
  const differs = latest.speedsDiffer ? sessionWords.SPEED_DIFFERS_FROM_SOUND : null;
  return { ...view, message: doubtOf(sources, 'speed-sensor') ?? differs ?? view.message };
}

function meterView(sources: LiveValueSources): LiveValues['meter'] {
  const { lines, latest, test } = sources;
  const view = viewOf(lines, 'meter');
  if (test?.storeFailure != null) return { ...view, message: sessionWords.STORE_FAILED };
  const reading = latest.meterReading;
  if (view.state !== 'streaming' || reading === null) return view;
  const isClearing = test?.awaitsMaximum === true && reading.maximum === null;
  return {
    ...view,
    message:
      meterComplaint(reading) ??
      doubtOf(sources, 'meter') ??
      (isClearing ? sessionWords.MAXIMUM_BEING_CLEARED : null),
  };
}

/** A disk without room is told where the levels come from, beside nothing more urgent. */
function withDisk<T extends LiveValues['meter']>(view: T, { diskProblem }: LiveValueSources): T {
  if (diskProblem === null || view.message !== null) return view;
  return { ...view, message: sessionWords[diskProblem] };
}

/** The microphone's line where there is one, else the sound card or the simulated microphone. */
function microphoneView({ lines, waveform, waveformProblem }: LiveValueSources): LiveValues['microphone'] {
  const line = lines.line('microphone');
  const message = waveformProblem === null ? null : waveformWords[waveformProblem];
  if (line === null) {
    return { state: waveform.state, name: waveform.source?.deviceName ?? '', portPath: null, message };
  }
  const view = { ...viewOf(lines, 'microphone'), name: microphoneName(line) };
  if (view.state !== 'streaming') return view;
  if (message !== null) return { ...view, state: 'unfit', message };
  const isReplay = replayOfPath(line.setup.portPath) !== null;
  return { ...view, state: waveform.state, message: isReplay ? waveformWords.REPLAY_PLAYS : null };
}

function periodOf(lines: BenchLines, role: LineRole): number {
  const line = lines.line(role);
  return line === null ? 0 : line.driver.nominalPeriodSeconds(line.settings);
}
