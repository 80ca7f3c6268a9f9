import { testOpeningSchema, type TestOpening } from '#host/session/test-opening.ts';
import type { OperatorAction } from '#core/procedure/procedure-state.ts';
import { levelReading, speedReading } from '#drivers/level-reading.ts';
import { createSameThreadAnalysis } from '#host/analysis/same-thread-analysis.ts';
import type { TimedStep } from '#host/session/journal-entry.ts';
import { PhaseRecorder } from '#host/session/phase-recorder.ts';
import { RunningTest } from '#host/session/running-test.ts';
import { stepOf } from '#host/session/test-journal.ts';
import { WaveformInput } from '#host/session/waveform-input.ts';
import { isoWithOffset } from '#host/session/wall-clock.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { JournalEntry } from '#host/store/journal-entry.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import { courseAt, goodRide } from './ride-builder.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { buildEvidence } from './test-record-builder.ts';

const startOfDay = Date.UTC(2026, 10, 23, 1, 0, 0);

/** How the instruments of a led test sound: as a good test needs it, or not. */
export type Sounding = 'good' | 'poor';

/** A running test without lines: readings are handed to it in made-up time. */
export interface LedTest {
  readonly test: RunningTest;
  readonly opening: TestOpening;
  /** What is durable so far. */
  readonly steps: () => readonly TimedStep[];
  readonly act: (action: OperatorAction) => void;
  /** Hands over readings for so many seconds, or until nothing is measured any more. */
  readonly listen: (sounding: Sounding, seconds: number) => void;
}

/** Opening of a test by UN R41-04 with one series. */
export function ledOpening(): TestOpening {
  const { calibrationBefore: _b, calibrationAfter: _a, ...rest } = buildEvidence();
  const { backgroundBefore: _x, backgroundAfter: _y, ...declared } = rest;
  return testOpeningSchema.parse({
    ...declared,
    series: declared.series.map(({ role, outlet }) => ({ role, outlet, runs: [] })),
    levelSource: 'meter-stream',
    targetSpeedRpm: 4000,
    calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
    speedRole: 'speed-sensor',
    program: { name: 'Senyap', version: '0.1.0' },
  });
}

/** Begins a test, or takes one up with what was journalled of it. */
export function leadTest(opening: TestOpening, before: readonly TimedStep[] = []): LedTest {
  let nowSeconds = 0;
  const journal: JournalEntry[] = [];
  const test = new RunningTest({
    begun: { id: 'a-test', number: '2026-0001', startedAt: '2026-11-23T08:00:00+07:00', opening },
    opening,
    steps: before,
    store: keepingStore(journal),
    recorder: silentRecorder(opening),
    now: () => isoWithOffset(new Date(startOfDay + nowSeconds * 1000), 420),
    monotonicSeconds: () => nowSeconds,
    clearMaximum: () => undefined,
    onChange: () => undefined,
    onDurable: () => undefined,
    onClosed: () => undefined,
  });
  const listen = (sounding: Sounding, seconds: number): void => {
    const began = nowSeconds;
    while (test.isMeasuring && nowSeconds < began + seconds) {
      nowSeconds += 0.05;
      hear(test, sounding, nowSeconds, nowSeconds - began);
    }
    test.flush();
  };
  return {
    test,
    opening,
    steps: () => [...before, ...journal.map(stepOf)],
    act: (action) => test.act(action),
    listen,
  };
}

function hear(test: RunningTest, sounding: Sounding, timeSeconds: number, elapsedSeconds: number): void {
  const origin = { timeSeconds, rawHex: '' };
  const speedRpm = courseAt(goodRide, elapsedSeconds);
  test.onReading('speed-sensor', speedReading(origin, speedRpm));
  test.onReading('meter', levelReading(origin, levelOf(test, sounding, speedRpm, timeSeconds)));
  test.tick();
}

function levelOf(test: RunningTest, sounding: Sounding, speedRpm: number, timeSeconds: number): number {
  const wobble = sounding === 'good' ? 0 : 6 * Math.sin(7 * timeSeconds);
  if (test.step.startsWith('calibration')) return 94 + wobble;
  if (test.step.startsWith('background')) return sounding === 'good' ? 55 : 95;
  return speedRpm > 3000 ? 88 + wobble / 4 : 68;
}

function keepingStore(journal: JournalEntry[]): TestStore {
  return {
    ...openTestStore(':memory:'),
    append: (_id, entries) => {
      for (const entry of entries) {
        journal.push(Object.assign(structuredClone(entry), { sequence: journal.length + 1 }));
      }
    },
    close: () => undefined,
  };
}

function silentRecorder(opening: TestOpening): PhaseRecorder {
  const analysis = createSameThreadAnalysis();
  const listener = {
    onLevels: () => undefined,
    onSpectrum: () => undefined,
    onSpeeds: () => undefined,
    onLost: () => undefined,
  };
  return new PhaseRecorder({
    testId: 'a-test',
    test: { number: '2026-0001', opening },
    input: new WaveformInput({ scheduler: new ManualScheduler(), analysis, listener }),
    analysis,
    folder: openWaveformFolder(temporaryFolder()),
    begunPhases: 0,
  });
}
