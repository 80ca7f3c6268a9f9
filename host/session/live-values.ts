import { sessionWords } from '#core/words/session-words.ts';
import type { LiveNumber, LiveValues } from '../http/contract.ts';
import type { BenchLines, LineRole } from './bench-lines.ts';
import { meterComplaint } from './laf-of-reading.ts';
import { numberOf, type LatestValues } from './latest-values.ts';
import { lineSilence, lineView } from './line-view.ts';
import type { RunningTest } from './running-test.ts';
import type { WaveformInput } from './waveform-input.ts';

/** What the live values are read from. */
export interface LiveValueSources {
  readonly nowSeconds: number;
  /** ISO 8601 with offset. */
  readonly clock: string;
  readonly lines: BenchLines;
  readonly waveform: WaveformInput;
  readonly waveformCalibrated: boolean;
  readonly latest: LatestValues;
  readonly test: RunningTest | null;
}

/** Everything that the page shows as numbers and lamps, at this moment. */
export function liveValues(sources: LiveValueSources): LiveValues {
  const { nowSeconds, clock, lines, latest, test } = sources;
  return {
    timeSeconds: nowSeconds,
    clock,
    LAFDb: levelNow(sources),
    LAFmaxDb: numberOf(test?.maximumDb ?? null),
    speedRpm: speedNow(sources),
    speedFromSoundRpm: { state: 'none', why: 'no-data' },
    meter: meterView(sources),
    speedSensor: lineView(lines.line('speed-sensor'), lines.status('speed-sensor')),
    microphone: microphoneView(sources),
    overload: latest.overload,
    underRange: latest.underRange,
    recording: test?.isMeasuring ?? false,
  };
}

/** True where the level that is shown comes from the waveform: by the test's choice, else where there is no meter. */
export function showsWaveform(test: RunningTest | null, lines: BenchLines): boolean {
  return test === null ? lines.line('meter') === null : test.opening.levelSource === 'waveform';
}

/** The line whose speed is shown: the test's, else the sensor's where there is one. */
export function shownSpeedRole(test: RunningTest | null, lines: BenchLines): LineRole {
  if (test !== null) return test.opening.speedRole;
  return lines.line('speed-sensor') === null ? 'meter' : 'speed-sensor';
}

function levelNow(sources: LiveValueSources): LiveNumber {
  const { nowSeconds, lines, waveform, waveformCalibrated, latest, test } = sources;
  if (!showsWaveform(test, lines)) {
    const silence = lineSilence(lines.status('meter'));
    return silence ?? latest.meterLevel(nowSeconds, periodOf(lines, 'meter'));
  }
  if (waveform.state === 'not-configured') return { state: 'none', why: 'not-configured' };
  if (waveform.state === 'lost') return { state: 'none', why: 'line-lost' };
  return latest.waveformLevel(nowSeconds, waveformCalibrated);
}

function speedNow({ nowSeconds, lines, latest, test }: LiveValueSources): LiveNumber {
  const role = shownSpeedRole(test, lines);
  return lineSilence(lines.status(role)) ?? latest.speed(role, nowSeconds, periodOf(lines, role));
}

function meterView({ lines, latest, test }: LiveValueSources): LiveValues['meter'] {
  const view = lineView(lines.line('meter'), lines.status('meter'));
  if (test?.storeFailure != null) return { ...view, message: sessionWords.STORE_FAILED };
  const reading = latest.meterReading;
  if (view.state !== 'streaming' || reading === null) return view;
  const isClearing = test?.awaitsMaximum === true && reading.maximum === null;
  return {
    ...view,
    message: meterComplaint(reading) ?? (isClearing ? sessionWords.MAXIMUM_BEING_CLEARED : null),
  };
}

/** The microphone's line where there is one, else the sound card or the simulated microphone. */
function microphoneView({ lines, waveform }: LiveValueSources): LiveValues['microphone'] {
  const line = lines.line('microphone');
  if (line !== null) return lineView(line, lines.status('microphone'));
  return { state: waveform.state, name: waveform.source?.deviceName ?? '', portPath: null, message: null };
}

function periodOf(lines: BenchLines, role: LineRole): number {
  const line = lines.line(role);
  return line === null ? 0 : line.driver.nominalPeriodSeconds(line.settings);
}
