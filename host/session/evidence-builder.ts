import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type {
  CalibrationEvidence,
  LevelTrack,
  RunEvidence,
  SeriesEvidence,
  SpeedSweep,
  TestEvidence,
} from '#core/procedure/evidence.ts';
import { judgeCalibrationCheck } from '#core/procedure/judge-calibration.ts';
import type { Photo } from '#core/procedure/photo.ts';
import { anyRejects } from '#core/procedure/make-reason.ts';
import type { RunSpectrum } from '#core/record/build-record.ts';
import { calibrationOfLevelTrack } from '../analysis/calibration-of-level-track.ts';
import { CourseKeeper } from './course-keeper.ts';
import { withFlaws } from './flawed-waveform.ts';
import type { JournalStep, PhaseWaveform, TimedStep } from './journal-entry.ts';
import { OpenPhase } from './open-phase.ts';
import { emptyEvidence, type TestOpening } from './test-opening.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';

/**
 * Builds a test's evidence from its journal, step by step: the one way to evidence, for a live test as it goes and for a
 * cut test after a restart. The same steps give the same evidence.
 */
export class EvidenceBuilder {
  readonly #opening: TestOpening;
  readonly #series: {
    readonly role: SeriesEvidence['role'];
    readonly outlet: number;
    readonly runs: RunEvidence[];
  }[];
  readonly #calibrations = new Map<'before' | 'after', CalibrationEvidence>();
  readonly #backgrounds = new Map<'before' | 'after', LevelTrack>();
  readonly #backgroundBands = new Map<'before' | 'after', readonly BandLevel[]>();
  readonly #spectra: RunSpectrum[] = [];
  readonly #course = new CourseKeeper();
  readonly #photos: Photo[] = [];
  #speedSweep: SpeedSweep | null = null;
  #pascalPerFullScale: number | null = null;
  #isCalibrated = false;
  #open: OpenPhase | null = null;
  #ended: OpenPhase | null = null;
  #endedCut: RunEvidence['cut'] = null;
  #flaws: WaveformFlaw[] = [];

  constructor(opening: TestOpening) {
    this.#opening = opening;
    this.#series = opening.series.map(({ role, outlet, runs }) => ({ role, outlet, runs: [...runs] }));
  }

  /** The phase that is being measured, or null. */
  get openPhase(): OpenPhase | null {
    return this.#open;
  }

  /** The phase that ended last, or null where another has begun or none has ended. */
  get endedPhase(): OpenPhase | null {
    return this.#ended;
  }

  /** True after a first check of the waveform that was good: only then are its levels shown as sound levels. */
  get isCalibrated(): boolean {
    return this.#isCalibrated;
  }

  /** Sensitivity that the first check of a waveform gave, in pascal at digital 1.0; null without one. */
  get pascalPerFullScale(): number | null {
    return this.#pascalPerFullScale;
  }

  /** Spectra of the runs so far. */
  get spectra(): readonly RunSpectrum[] {
    return this.#spectra;
  }

  /** The run that ended last in a series, or null. */
  lastRun(seriesIndex: number): RunEvidence | null {
    return this.#series[seriesIndex]?.runs.at(-1) ?? null;
  }

  /** When the test stood still and whose it was. */
  get course(): CourseKeeper {
    return this.#course;
  }

  calibration(which: 'before' | 'after'): CalibrationEvidence | null {
    return this.#calibrations.get(which) ?? null;
  }

  background(which: 'before' | 'after'): LevelTrack | null {
    return this.#backgrounds.get(which) ?? null;
  }

  /** Photos from before the test, and those of it; none are left out. */
  get photos(): Photo[] {
    return [...(this.#opening.photos ?? []), ...this.#photos];
  }

  /** Takes the next step of the journal. */
  apply({ timeSeconds, step }: TimedStep): void {
    if (step.kind === 'begin-phase') this.#begin(timeSeconds, step);
    else if (step.kind === 'readings') this.#open?.addReadings(step.role, step.readings);
    else if (step.kind === 'waveform-levels') this.#open?.addWaveformLevels(step.levels);
    else if (step.kind === 'sound-speeds') this.#open?.addSoundSpeeds(step.speeds);
    else if (step.kind === 'end-phase') this.#end(step.cut);
    else if (step.kind === 'waveform-flaw') this.#flaws.push(step.flaw);
    else if (step.kind === 'phase-waveform') this.#refine(withFlaws(step.analysis, this.#flaws));
    else if (step.kind === 'waveform-lost') this.#loseWaveform();
    else if (step.kind === 'run-voided') this.#void(step);
    else if (step.kind === 'paused') this.#open?.pause();
    else if (step.kind === 'photo') this.#photos.push(step.photo);
    this.#course.apply(step);
  }

  /**
   * The evidence so far. What is being measured at this moment is left out, or kept as a cut run where the journal
   * has ended in its middle.
   */
  evidence(openPhase: 'left-out' | 'interrupted' = 'left-out'): TestEvidence {
    const cut = openPhase === 'interrupted' && this.#open?.name === 'run' ? this.#open : null;
    return {
      ...emptyEvidence(this.#opening),
      ...(this.photos.length === 0 ? {} : { photos: this.photos }),
      calibrationBefore: this.calibration('before'),
      calibrationAfter: this.calibration('after'),
      backgroundBefore: this.background('before'),
      backgroundAfter: this.background('after'),
      ...(this.#speedSweep !== null && { speedSweep: this.#speedSweep }),
      series: this.#series.map((series, index) => ({
        ...series,
        runs: cut?.seriesIndex === index ? [...series.runs, cut.run('INTERRUPTED')] : [...series.runs],
      })),
      ...this.#course.evidence,
    };
  }

  #void({ seriesIndex, runNumber, voided }: JournalStep & { readonly kind: 'run-voided' }): void {
    const runs = this.#series[seriesIndex]?.runs;
    const place = runs?.findIndex(({ number }) => number === runNumber) ?? -1;
    const run = runs?.[place];
    if (run !== undefined) runs?.splice(place, 1, { ...run, voided });
  }

  #begin(timeSeconds: number, step: JournalStep & { readonly kind: 'begin-phase' }): void {
    this.#ended = null;
    this.#flaws = [];
    if (step.phase === 'run') this.#forgetLastChecks();
    this.#open = new OpenPhase(this.#opening, timeSeconds, step);
  }

  /** Checks before which a run was voided are not the last ones any more: a run comes after them. */
  #forgetLastChecks(): void {
    this.#calibrations.delete('after');
    this.#backgrounds.delete('after');
    this.#backgroundBands.delete('after');
  }

  #end(cut: RunEvidence['cut']): void {
    const phase = this.#open;
    this.#ended = phase;
    this.#endedCut = cut;
    this.#open = null;
    if (phase === null) return;
    const which = phase.name.endsWith('before') ? 'before' : 'after';
    if (phase.name === 'run') this.#series[phase.seriesIndex]?.runs.push(phase.run(cut));
    else if (phase.name === 'speed-sweep') this.#keepSweep(phase, cut);
    else if (cut === null) this.#keepCheck(phase, which);
  }

  /** The last sweep with both tracks stands; a cut one, or one without them, is none. */
  #keepSweep(phase: OpenPhase, cut: RunEvidence['cut']): void {
    const level = phase.levelTrack();
    const speed = phase.speedTrack();
    if (cut === null && level !== null && speed !== null) this.#speedSweep = { level, speed };
  }

  /** A check that was cut is no check; the one before it, if any, stands. */
  #keepCheck(phase: OpenPhase, which: 'before' | 'after'): void {
    const track = phase.levelTrack() ?? emptyTrack(this.#opening.levelSource);
    if (phase.name.startsWith('background')) this.#backgrounds.set(which, track);
    else this.#calibrations.set(which, calibrationOfLevelTrack(track, this.#opening.calibrator));
  }

  #refine(analysis: PhaseWaveform): void {
    const phase = this.#ended;
    if (phase === null || (phase.name !== 'run' && this.#endedCut !== null)) return;
    const which = phase.name.endsWith('before') ? 'before' : 'after';
    if (analysis.of === 'calibration') this.#refineCalibration(which, analysis);
    else if (analysis.of === 'run') this.#refineRun(phase, analysis);
    else {
      if (analysis.level !== null) this.#backgrounds.set(which, analysis.level);
      this.#backgroundBands.set(which, analysis.thirdOctave);
    }
  }

  /**
   * The check that is judged gives the sensitivity whatever it is worth: a refused one voids the whole test. A microphone
   * beside the meter is believed only after a good one.
   */
  #refineCalibration(
    which: 'before' | 'after',
    { counts, evidence }: PhaseWaveform & { readonly of: 'calibration' },
  ): void {
    if (counts) this.#calibrations.set(which, evidence);
    if (which === 'after') return;
    const reasons = judgeCalibrationCheck(evidence, 'calibration-before', this.#opening.profile);
    this.#isCalibrated = !anyRejects(reasons);
    this.#pascalPerFullScale = counts || this.#isCalibrated ? evidence.pascalPerFullScale : null;
  }

  /** A recording that cannot be read again proves nothing, where it is the source of the levels. */
  #loseWaveform(): void {
    const phase = this.#ended;
    if (phase === null || this.#endedCut !== null || this.#opening.levelSource !== 'waveform') return;
    const which = phase.name.endsWith('before') ? 'before' : 'after';
    if (phase.name.startsWith('background')) this.#backgrounds.set(which, emptyTrack('waveform'));
    if (phase.name !== 'run') return;
    const runs = this.#series[phase.seriesIndex]?.runs;
    const run = runs?.pop();
    if (run !== undefined) runs?.push({ ...run, cut: run.cut ?? 'SIGNAL_DROPOUT' });
  }

  #refineRun(phase: OpenPhase, analysis: PhaseWaveform & { readonly of: 'run' }): void {
    const runs = this.#series[phase.seriesIndex]?.runs;
    const run = runs?.pop();
    if (runs === undefined || run === undefined) return;
    const { level, speedFromSound, speedHeard, thirdOctave, waveformSha256 } = analysis;
    const heard = { speedFromSound, ...(speedHeard !== undefined && { speedHeard }) };
    runs.push({ ...run, level: level ?? run.level, ...heard, waveformSha256 });
    if (thirdOctave !== null) this.#keepSpectrum(phase.seriesIndex, run.number, thirdOctave);
  }

  #keepSpectrum(seriesIndex: number, runNumber: number, bands: readonly BandLevel[]): void {
    const background = new Map(
      this.#backgroundBands.get('before')?.map(({ nominalHz, levelDb }) => [nominalHz, levelDb]),
    );
    const thirdOctave = bands.map(({ nominalHz, levelDb }) => ({
      nominalHz,
      levelDb,
      backgroundDb: background.get(nominalHz) ?? null,
    }));
    this.#spectra.push({ seriesIndex, runNumber, thirdOctave });
  }
}

function emptyTrack(levelSource: TestOpening['levelSource']): LevelTrack {
  const unknown = { origin: 'unknown' } as const;
  return { obtainedBy: levelSource, frequencyWeighting: unknown, timeWeighting: unknown, samples: [] };
}
