import type { LevelTrack, RunEvidence, SpeedTrack } from '#core/procedure/evidence.ts';
import { SETTLING_SECONDS } from '#core/procedure/phase-change.ts';
import type { PhaseName } from '#core/procedure/procedure-state.ts';
import { addsNothing } from '#core/reading/reading-doubt.ts';
import type { EngineSpeedReading, Reading, SoundLevelReading } from '#core/reading/reading.ts';
import type { LineRole } from './bench-lines.ts';
import type { JournalStep, WaveformLevel } from './journal-entry.ts';
import { levelSampleOf } from './level-sample-of-reading.ts';
import { speedOf } from './speed-of-reading.ts';
import { statedOfAll } from './stated-of-all.ts';
import type { TestOpening } from './test-opening.ts';
import type { HeardSpeed } from './waveform-input.ts';

/** The phase that is being measured, collecting what belongs to it. Times become seconds since it began. */
export class OpenPhase {
  readonly name: PhaseName;
  readonly runNumber: number | null;
  readonly seriesIndex: number;
  readonly beganSeconds: number;
  readonly #startedAt: string;
  readonly #opening: TestOpening;
  readonly #meter: SoundLevelReading[] = [];
  readonly #speed: EngineSpeedReading[] = [];
  readonly #waveform: WaveformLevel[] = [];
  readonly #heard: HeardSpeed[] = [];
  #paused = false;

  constructor(
    opening: TestOpening,
    timeSeconds: number,
    step: JournalStep & { readonly kind: 'begin-phase' },
  ) {
    this.#opening = opening;
    this.name = step.phase;
    this.runNumber = step.runNumber;
    this.seriesIndex = step.seriesIndex;
    this.beganSeconds = timeSeconds;
    this.#startedAt = step.startedAt;
  }

  /** Takes readings of one line; a speed counts only from the line that the opening names. */
  addReadings(role: LineRole, readings: readonly Reading[]): void {
    for (const reading of readings) {
      if (addsNothing(reading)) continue;
      if (reading.kind === 'spl' && role === 'meter') this.#meter.push(reading);
      if (reading.kind === 'rpm' && role === this.#opening.speedRole) this.#speed.push(reading);
    }
  }

  /** Notes that the test was paused in this phase. */
  pause(): void {
    this.#paused = true;
  }

  /** Takes levels of the live waveform. */
  addWaveformLevels(levels: readonly WaveformLevel[]): void {
    this.#waveform.push(...levels);
  }

  /** Takes engine speeds heard in the live waveform. */
  addSoundSpeeds(speeds: readonly HeardSpeed[]): void {
    this.#heard.push(...speeds);
  }

  /** LAF against time from the test's level source; null when nothing came. */
  levelTrack(): LevelTrack | null {
    const track = this.#opening.levelSource === 'waveform' ? this.#waveformTrack() : this.#meterTrack();
    return track.samples.length === 0 ? null : track;
  }

  /** Speed against time; null when nothing came. */
  speedTrack(): SpeedTrack | null {
    if (this.#opening.speedRole === 'sound') return this.#heardTrack();
    const samples = this.#speed.map((reading) => ({
      timeSeconds: reading.timeSeconds - this.beganSeconds,
      speedRpm: speedOf(reading),
    }));
    return samples.length === 0 ? null : { samples };
  }

  #heardTrack(): SpeedTrack | null {
    if (this.#heard.length === 0) return null;
    const samples = this.#heard.map(({ timeSeconds, speedRpm }) => ({
      timeSeconds: timeSeconds - this.beganSeconds,
      speedRpm,
    }));
    return { obtainedBy: 'sound', samples };
  }

  /** The run as measured so far. */
  run(cut: RunEvidence['cut']): RunEvidence {
    return {
      number: this.runNumber ?? 1,
      startedAt: this.#startedAt,
      level: this.levelTrack(),
      speed: this.speedTrack(),
      cut,
      ...(this.#paused && cut === 'OPERATOR_ABORTED' && { paused: true }),
      speedFromSound: null,
      waveformSha256: null,
    };
  }

  #meterTrack(): LevelTrack {
    const withMaxima = this.name === 'run' && this.#opening.levelSource === 'meter-maximum';
    // Fast falls by 34.7 dB in this time: the calibrator or the engine of before is no background.
    const settlingSeconds = this.name.startsWith('background') ? SETTLING_SECONDS : -1;
    const samples = this.#meter
      .map((reading) => levelSampleOf(reading, this.beganSeconds, withMaxima))
      .filter((sample) => sample.timeSeconds > settlingSeconds);
    // A reading that neither has a value nor says a weighting says nothing: some meters begin anew when they clear a maximum.
    const stating = this.#meter.filter(
      ({ value, frequencyWeighting, timeWeighting }) =>
        value.state === 'value' ||
        frequencyWeighting.origin !== 'unknown' ||
        timeWeighting.origin !== 'unknown',
    );
    return {
      // A register that never spoke in this run covers nothing: what is left is a polled stream.
      obtainedBy: samples.some(({ maximumDb }) => maximumDb !== null) ? 'meter-maximum' : 'meter-stream',
      frequencyWeighting: statedOfAll(
        stating.map((reading) => reading.frequencyWeighting),
        'A',
      ),
      timeWeighting: statedOfAll(
        stating.map((reading) => reading.timeWeighting),
        'F',
      ),
      samples,
    };
  }

  #waveformTrack(): LevelTrack {
    return {
      obtainedBy: 'waveform',
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      samples: this.#waveform.map(({ timeSeconds, ...level }) => ({
        timeSeconds: timeSeconds - this.beganSeconds,
        ...level,
        underRange: false,
      })),
    };
  }
}
