import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Analysis, AnalysisListener, StreamLevels, StreamSpectrum } from '#host/analysis/analysis.ts';
import { AnalysisError } from '#host/analysis/analysis-error.ts';
import { demoPreparation } from '../support/bench-on-simulated-site.ts';

const sampleRateHz = 48_000;

/** A sine of so many seconds; a peak of 1.0 is full scale. */
function sine(seconds: number, frequencyHz: number, peak: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(seconds * sampleRateHz));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = peak * Math.sin((2 * Math.PI * frequencyHz * index) / sampleRateHz);
  }
  return samples;
}

/** What an analysis tells, gathered. */
class Heard implements AnalysisListener {
  readonly levels: StreamLevels[] = [];
  readonly spectra: StreamSpectrum[] = [];
  readonly failures: string[] = [];

  onLevels(levels: StreamLevels): void {
    this.levels.push(levels);
  }

  onSpectrum(spectrum: StreamSpectrum): void {
    this.spectra.push(spectrum);
  }

  onSpeeds(): void {
    // No engine is declared here.
  }

  onFailure(message: string): void {
    this.failures.push(message);
  }

  /** Waits, in real time, until the stream has been heard up to a sample. */
  async upTo(sample: number): Promise<void> {
    while (this.failures.length === 0 && (this.levels.at(-1)?.endSample ?? 0) < sample) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The suite that every analysis passes, in whichever thread it works. */
export function describeAnalysis(name: string, create: () => Analysis): void {
  const heardFrom = (analysis: Analysis): Heard => {
    const heard = new Heard();
    analysis.listen(heard);
    return heard;
  };
  describe(`${name} reads sound`, () => {
    let analysis: Analysis;
    const withAnalysis = (use: (analysis: Analysis) => Promise<void>): Promise<void> => use(analysis);
    beforeAll(() => {
      analysis = create();
    });
    afterAll(() => analysis.close());

    test('follows a 1 kHz sine at its level: a peak of 0.1 is -23.01 dB re full scale', () =>
      withAnalysis(async (analysis) => {
        const heard = heardFrom(analysis);
        analysis.beginStream({ streamId: 7, sampleRateHz });
        const wave = sine(2, 1000, 0.1);
        for (let start = 0; start < wave.length; start += 4800)
          analysis.block(wave.slice(start, start + 4800));
        await heard.upTo(wave.length);
        const last = heard.levels.at(-1)?.samples.at(-1);
        expect(last?.levelDbFs).toBeCloseTo(20 * Math.log10(0.1 / Math.SQRT2), 2);
        expect(heard.levels.every((levels) => levels.streamId === 7)).toBe(true);
        expect(heard.levels.flatMap((levels) => levels.samples).length).toBe(100);
      }));

    test('shows the sine in its third-octave band and at its line', () =>
      withAnalysis(async (analysis) => {
        const heard = heardFrom(analysis);
        analysis.beginStream({ streamId: 1, sampleRateHz });
        const wave = sine(2, 1000, 0.1);
        for (let start = 0; start < wave.length; start += 4800)
          analysis.block(wave.slice(start, start + 4800));
        await heard.upTo(wave.length);
        const spectrum = heard.spectra.at(-1);
        const narrowBand = spectrum?.narrowBand;
        const band = spectrum?.thirdOctave.find(({ nominalHz }) => nominalHz === 1000);
        expect(band?.levelDbFs).toBeCloseTo(-23.01, 1);
        const levels = narrowBand?.levelsDbFs ?? [];
        const loudest = levels.reduce<number>(
          (best, level, bin) => ((level ?? -999) > (levels[best] ?? -999) ? bin : best),
          0,
        );
        expect(Math.abs(loudest * (narrowBand?.stepHz ?? 0) - 1000)).toBeLessThan(narrowBand?.stepHz ?? 0);
        expect(heard.spectra.length).toBeLessThanOrEqual(10);
      }));

    test('starts afresh after a gap and counts the lost samples', () =>
      withAnalysis(async (analysis) => {
        const heard = heardFrom(analysis);
        analysis.beginStream({ streamId: 1, sampleRateHz });
        analysis.block(sine(1, 1000, 0.1));
        analysis.gap(4800);
        analysis.block(sine(1, 1000, 0.1));
        await heard.upTo(2 * sampleRateHz + 4800);
        const positions = heard.levels.flatMap((levels) => levels.samples.map(({ sample }) => sample));
        expect(positions.some((position) => position > sampleRateHz && position <= sampleRateHz + 4800)).toBe(
          false,
        );
        expect(positions.at(-1)).toBe(2 * sampleRateHz + 4800);
      }));

    test('reads a calibration: 94 dB at 1 kHz with a peak of 0.02 is 70.9 Pa at full scale', () =>
      withAnalysis(async (analysis) => {
        const calibrator = { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 };
        const samples = sine(6, 1000, 0.02);
        const found = await analysis.analyseCalibration({
          sampleRateHz,
          samples,
          calibrator,
          pascalPerFullScale: null,
        });
        const pascal = (20e-6 * 10 ** (94 / 20)) / (0.02 / Math.SQRT2);
        expect(found.pascalPerFullScale).toBeCloseTo(pascal, 2);
        expect(found.frequencyHz).toBeCloseTo(1000, 0);
        expect(found.levelDb).toBeCloseTo(94, 6);
        expect(found.fluctuationDb).toBeLessThan(0.02);
        expect(found.overload).toBe(false);
      }));

    test('reads a background on the grid of evidence', () =>
      withAnalysis(async (analysis) => {
        const samples = sine(1, 1000, 0.1);
        const { level, thirdOctave } = await analysis.analyseBackground({
          sampleRateHz,
          samples,
          pascalPerFullScale: 10,
        });
        expect(level.samples.length).toBe(200);
        expect(level.samples.at(-1)?.levelDb).toBeCloseTo(20 * Math.log10(1 / Math.SQRT2 / 20e-6), 1);
        expect(thirdOctave.find(({ nominalHz }) => nominalHz === 1000)?.levelDb).toBeCloseTo(90.97, 1);
      }));

    test('a run without a calibration has no level', () =>
      withAnalysis(async (analysis) => {
        const profile = profileLibrary.find('un-r41-04-stationary');
        if (profile === null) throw new Error('the profile is missing');
        const found = await analysis.analyseRun({
          sampleRateHz,
          samples: sine(1, 100, 0.1),
          pascalPerFullScale: null,
          speed: null,
          vehicle: demoPreparation.vehicle,
          context: { profile, targetSpeedRpm: 4000, mode: 'site' },
        });
        expect(found).toEqual({ level: null, speedFromSound: null, thirdOctave: null });
      }));

    test.each([
      ['un-r41-04-stationary', { state: 'cannot-tell' }],
      ['sae-j2825-swept', null],
    ])('hears the speed by %s only where one is held', (id, speedFromSound) =>
      withAnalysis(async (analysis) => {
        const profile = profileLibrary.find(id);
        if (profile === null) throw new Error('the profile is missing');
        const speed = {
          samples: [1500, 1500, 1500, 2500, 4000, 4000].map((speedRpm, index) => ({
            timeSeconds: index / 5,
            speedRpm,
          })),
        };
        const found = await analysis.analyseRun({
          sampleRateHz,
          samples: sine(2, 1000, 0.1),
          pascalPerFullScale: null,
          speed,
          vehicle: demoPreparation.vehicle,
          context: { profile, targetSpeedRpm: 4000, mode: 'site' },
        });
        expect(found.speedFromSound).toEqual(speedFromSound);
      }),
    );

    test('samples that are no numbers are an error with a code, and the next question is answered', () =>
      withAnalysis(async (analysis) => {
        const samples = sine(1, 1000, 0.1);
        samples[100] = Number.NaN;
        const broken = analysis.analyseBackground({ sampleRateHz, samples, pascalPerFullScale: 1 });
        await expect(broken).rejects.toBeInstanceOf(AnalysisError);
        await expect(broken).rejects.toMatchObject({ code: 'NON_FINITE_SAMPLE' });
        const whole = await analysis.analyseBackground({
          sampleRateHz,
          samples: sine(1, 1000, 0.1),
          pascalPerFullScale: 1,
        });
        expect(whole.level.samples.length).toBe(200);
      }));
  });
}
