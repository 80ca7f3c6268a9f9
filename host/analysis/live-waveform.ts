import { createLevelTrack, type LevelTrack } from '#core/acoustics/level-track.ts';
import { createSpectrumAverager, type SpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import { createSignalFrontEnd, type SignalFrontEnd } from '#core/acoustics/signal-front-end.ts';
import { SpeedTracker } from '#core/acoustics/speed-tracking/speed-tracker.ts';
import type { ThirdOctaveBank } from '#core/acoustics/bank-plan.ts';
import { createThirdOctaveBank } from '#core/acoustics/third-octave-bank.ts';
import { decibelFromPowerRatio, REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import type { StreamLevels, StreamSpectrum, StreamSpeeds, StreamStart } from './analysis.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';

/** Spacing of the live levels: 50 a second, each with the exact maximum since the one before. */
export const levelSpacingSeconds = 0.02;

/** Pictures of the spectrum: at most 5 a second. */
const spectrumSpacingSeconds = 0.2;

/** The narrow-band picture has steps of about this width. */
const narrowBandStepHz = 12;

/** Where the live analyser puts what it finds. */
export interface LiveWaveformListener {
  onLevels(levels: StreamLevels): void;
  onSpectrum(spectrum: StreamSpectrum): void;
  onSpeeds(speeds: StreamSpeeds): void;
}

/**
 * Follows one stream of samples: engine speed, LAF and spectra in dB re digital full scale (rms 1.0), because sensitivity is the
 * host's knowledge. Constant memory; the result does not depend on how the stream is cut into blocks.
 */
export class LiveWaveform {
  readonly #stream: StreamStart;
  readonly #listener: LiveWaveformListener;
  #position = 0;
  #trackStart = 0;
  #found: StreamLevels['samples'][number][] = [];
  #track: LevelTrack;
  #tracker: SpeedTracker | null;
  #heard: StreamSpeeds['speeds'][number][] = [];
  #spectra: LiveSpectra;

  constructor(stream: StreamStart, listener: LiveWaveformListener) {
    this.#stream = stream;
    this.#listener = listener;
    this.#track = this.#newTrack();
    this.#tracker = this.#newTracker();
    this.#spectra = new LiveSpectra(stream);
  }

  /** Takes the next samples. @throws NonFiniteSampleError */
  push(samples: Float32Array): void {
    this.#track.push(samples);
    const before = this.#position;
    this.#position += samples.length;
    this.#tellLevels();
    this.#tracker?.push(samples);
    this.#tellSpeeds();
    this.#spectra.push(samples);
    const spacing = spectrumSpacingSeconds * this.#stream.sampleRateHz;
    if (Math.floor(before / spacing) < Math.floor(this.#position / spacing)) this.#tellSpectrum();
  }

  /** Skips lost samples: what follows is not joined to what was before. */
  gap(sampleCount: number): void {
    this.#position += sampleCount;
    this.#trackStart = this.#position;
    this.#track = this.#newTrack();
    this.#tracker = this.#newTracker();
    this.#spectra = new LiveSpectra(this.#stream);
  }

  #newTracker(): SpeedTracker | null {
    const { sampleRateHz, engine } = this.#stream;
    if (engine === null || engine === undefined) return null;
    return new SpeedTracker(sampleRateHz, engine, ({ timeSeconds, speedRpm }) => {
      this.#heard.push({ sample: this.#trackStart + Math.round(timeSeconds * sampleRateHz), speedRpm });
    });
  }

  #tellSpeeds(): void {
    if (this.#heard.length === 0) return;
    const speeds = this.#heard;
    this.#heard = [];
    this.#listener.onSpeeds({ streamId: this.#stream.streamId, speeds });
  }

  #newTrack(): LevelTrack {
    const { sampleRateHz, microphoneCorrection } = this.#stream;
    return createLevelTrack({
      sampleRateHz,
      ...correctionFilter(microphoneCorrection, sampleRateHz),
      pascalPerFullScale: REFERENCE_PRESSURE_PASCAL,
      blockSeconds: levelSpacingSeconds,
      onBlock: ({ endSeconds, levelDb, maximumDb, overload, dropout }) => {
        const sample = this.#trackStart + Math.round(endSeconds * sampleRateHz);
        const levels = dropout
          ? { levelDbFs: null, maximumDbFs: null }
          : { levelDbFs: levelDb, maximumDbFs: maximumDb };
        this.#found.push({ sample, ...levels, overload });
      },
    });
  }

  #tellLevels(): void {
    if (this.#found.length === 0) return;
    const samples = this.#found;
    this.#found = [];
    this.#listener.onLevels({ streamId: this.#stream.streamId, endSample: this.#position, samples });
  }

  #tellSpectrum(): void {
    const spectrum = this.#spectra.read();
    if (spectrum === null) return;
    this.#listener.onSpectrum({ streamId: this.#stream.streamId, endSample: this.#position, ...spectrum });
  }
}

/** Third-octave levels with Fast weighting, and the mean narrow-band spectrum since the last look. */
class LiveSpectra {
  readonly #bank: ThirdOctaveBank;
  readonly #averager: SpectrumAverager;
  readonly #frontEnd: SignalFrontEnd;

  constructor({ sampleRateHz, microphoneCorrection }: StreamStart) {
    this.#bank = createThirdOctaveBank(sampleRateHz);
    this.#averager = createSpectrumAverager({ sampleRateHz, size: narrowBandSize(sampleRateHz) });
    const { correct } = correctionFilter(microphoneCorrection, sampleRateHz);
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, 1, ({ pressure, count }) => {
      correct?.(pressure, count);
      this.#bank.process(pressure, count, false);
      this.#averager.push(pressure.subarray(0, count));
    });
  }

  push(samples: Float32Array): void {
    this.#frontEnd.push(samples);
  }

  /** The picture now, or null before the first full transform. */
  read(): Pick<StreamSpectrum, 'thirdOctave' | 'narrowBand'> | null {
    const spectrum = this.#averager.result();
    if (spectrum === null) return null;
    this.#averager.reset();
    const thirdOctave = this.#bank
      .read()
      .map(({ band, fast }) => ({ nominalHz: band.nominalHz, levelDbFs: decibelFromPowerRatio(fast) }));
    const levelsDbFs = Array.from(spectrum.toneMeanSquares, decibelFromPowerRatio);
    return { thirdOctave, narrowBand: { stepHz: spectrum.stepHz, levelsDbFs } };
  }
}

function narrowBandSize(sampleRateHz: number): number {
  return 2 ** Math.round(Math.log2(sampleRateHz / narrowBandStepHz));
}
