import { curveDifference } from '#core/acoustics/curve-difference.ts';
import { heardLevels, runMarks, type RunMarks } from '#core/procedure/run-marks.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { levelRange, speedRange } from '../../charts/axis-range.ts';
import { markersOfRun } from '../../charts/markers-of-run.ts';
import type { CurveLook, PlotCurve, PlotMark, PlotModel, PlotShade } from '../../charts/plot/plot-model.ts';
import { differenceAxis, zeroLine } from './level-axis.ts';
import type { ShownRun } from './shown-run.ts';

const levelSteps = [1, 2, 5, 10, 20] as const;
const speedSteps = [100, 200, 500, 1000, 2000, 5000] as const;
const speedLook: CurveLook = { colour: 'amber', dash: [], width: 2 };
const heardLook: CurveLook = { colour: 'ink', dash: [2, 3], width: 1.5 };

interface TimedRun {
  readonly shown: ShownRun;
  /** What is added to the run's own times, so that all runs shown release the throttle together. */
  readonly shiftSeconds: number;
}

/** Runs laid over each other meet at the throttle release; one without a counted window begins with the first. */
function timedRuns(runs: readonly ShownRun[]): readonly TimedRun[] {
  const releaseOf = ({ run }: ShownRun): number | null => run.judgement?.window?.holdEndSeconds ?? null;
  const [first] = runs;
  const release = first === undefined ? null : releaseOf(first);
  return runs.map((shown) => {
    const own = releaseOf(shown);
    return { shown, shiftSeconds: release === null || own === null ? 0 : release - own };
  });
}

function levelCurve({ shown, shiftSeconds }: TimedRun, name: string): PlotCurve {
  const { key, run, look } = shown;
  const samples = run.evidence.level === null ? [] : heardLevels(run.evidence.level);
  return {
    key: `${key} level`,
    name,
    axis: 'left',
    kind: 'line',
    look,
    x: samples.map(({ timeSeconds }) => timeSeconds + shiftSeconds),
    // The highest since the sample before, so that no short maximum is lost.
    values: samples.map(({ levelDb, maximumDb }) => (levelDb === null ? null : (maximumDb ?? levelDb))),
  };
}

interface SpeedSamples {
  readonly samples: readonly { readonly timeSeconds: number; readonly speedRpm: number | null }[];
}

function speedCurve(
  { shiftSeconds }: TimedRun,
  track: SpeedSamples,
  looks: Pick<PlotCurve, 'key' | 'name' | 'look'>,
): PlotCurve {
  return {
    ...looks,
    axis: 'right',
    kind: 'line',
    x: track.samples.map(({ timeSeconds }) => timeSeconds + shiftSeconds),
    values: track.samples.map(({ speedRpm }) => speedRpm),
  };
}

function curvesOf(timed: TimedRun, isAlone: boolean, language: Language): readonly PlotCurve[] {
  const { sound } = pageWords;
  const { key, name, run, look } = timed.shown;
  const { speed, speedHeard } = run.evidence;
  const named = (word: string): string => (isAlone ? word : `${name} ${word}`);
  const speedOnly = isAlone ? speedLook : { ...look, width: 1 };
  return [
    ...(run.evidence.level === null ? [] : [levelCurve(timed, named('LAF'))]),
    ...(speed === null
      ? []
      : [
          speedCurve(timed, speed, {
            key: `${key} speed`,
            name: named(sound.speed[language]),
            look: speedOnly,
          }),
        ]),
    ...(speedHeard === undefined || !isAlone
      ? []
      : [
          speedCurve(timed, speedHeard, {
            key: `${key} heard`,
            name: sound.heard[language],
            look: heardLook,
          }),
        ]),
  ];
}

function marksOf({ releaseSeconds, maximum, pops }: RunMarks, language: Language): readonly PlotMark[] {
  const { sound } = pageWords;
  const level = (levelDb: number): string => `${formatNumber(levelDb, 1, language)} dB`;
  return [
    ...(releaseSeconds === null
      ? []
      : [
          {
            x: releaseSeconds,
            word: sound.release[language],
            shape: 'line',
            level: null,
            colour: 'ink',
          } as const,
        ]),
    ...pops.map(
      ({ timeSeconds, levelDb }) =>
        ({
          x: timeSeconds,
          word: sound.pop[language],
          shape: 'triangle',
          level: levelDb,
          colour: 'red',
        }) as const,
    ),
    ...(maximum === null
      ? []
      : [
          {
            x: maximum.timeSeconds,
            word: `${sound.maximum[language]} ${level(maximum.levelDb)}`,
            shape: 'diamond',
            level: maximum.levelDb,
            colour: 'ink',
          } as const,
        ]),
  ];
}

function shadesOf({ record, run }: ShownRun, language: Language): readonly PlotShade[] {
  const window = run.judgement?.window ?? null;
  const target = record.judgement.targetSpeedRpm;
  const { profile, vehicle } = record.evidence;
  const band = target === null ? null : speedBandOf(target, withOwnTargetRule(profile, vehicle));
  const { counted } = pageWords.sound;
  return [
    ...(band === null
      ? []
      : [
          {
            along: 'right',
            stretch: { from: band.lowRpm, to: band.highRpm },
            colour: 'amber',
            word: '',
          } as const,
        ]),
    ...(window === null
      ? []
      : [
          {
            along: 'x',
            stretch: { from: window.holdStartSeconds, to: window.endSeconds },
            colour: 'teal',
            word: counted[language],
          } as const,
        ]),
  ];
}

/** Moments that a person marked with M. */
function personalMarks({ record, run }: ShownRun, language: Language): readonly PlotMark[] {
  const moments = markersOfRun(record.evidence.markers ?? [], run.series, run.evidence.number);
  return moments.map((x) => ({
    x,
    word: pageWords.sound.marked[language],
    shape: 'line',
    level: null,
    colour: 'violet',
  }));
}

/** Readings farther apart than this are not joined by a line. */
const widestStepSeconds = 0.3;

function differenceCurve(first: PlotCurve, second: PlotCurve, name: string): PlotCurve {
  const { x, levelDb } = curveDifference(
    { x: first.x, levelDb: first.values },
    { x: second.x, levelDb: second.values },
    widestStepSeconds,
  );
  const look: CurveLook = { colour: 'violet', dash: [], width: 1.8 };
  return { key: 'difference', name, axis: 'left', kind: 'line', look, x, values: levelDb };
}

/** The main figures of the first run in words. */
function summaryOf({ name }: ShownRun, marks: RunMarks, language: Language): string {
  const { sound } = pageWords;
  const seconds = (value: number): string => `${formatNumber(value, 2, language)} s`;
  const { maximum, releaseSeconds, pops } = marks;
  const level =
    maximum === null
      ? null
      : `${sound.maximum[language]} ${formatNumber(maximum.levelDb, 1, language)} dB, ${seconds(maximum.timeSeconds)}`;
  const release = releaseSeconds === null ? null : `${sound.release[language]} ${seconds(releaseSeconds)}`;
  const bursts =
    pops.length === 0 ? null : `${sound.pop[language]}: ${formatNumber(pops.length, 0, language)}`;
  return [name, level, release, bursts].filter((part) => part !== null).join('; ');
}

/**
 * Level and speed of the runs against time: of the first one with counted window, target band, release, maximum and pops; or the
 * difference of the levels of the first two. null where no run has any value.
 */
export function levelModel(
  runs: readonly ShownRun[],
  isDifference: boolean,
  language: Language,
): PlotModel | null {
  const [first, second] = runs;
  if (first === undefined) return null;
  const timed = timedRuns(runs);
  const curves = timed
    .flatMap((run) => curvesOf(run, second === undefined, language))
    // Levels first: the first curve is the one that the cursor steps along.
    .toSorted((one, other) => Number(one.axis === 'right') - Number(other.axis === 'right'));
  if (curves.every(({ x }) => x.length === 0)) return null;
  const model = historyModel(first, curves, language);
  const [own, other] = curves.filter(({ axis }) => axis === 'left');
  if (!isDifference || second === undefined || own === undefined || other === undefined) return model;
  const difference = differenceCurve(own, other, `${first.name} − ${second.name}`);
  return {
    ...model,
    left: differenceAxis(difference.name, difference.values),
    right: null,
    curves: [difference, zeroLine(model.x.range.from, model.x.range.to)],
    shades: model.shades.filter(({ along }) => along === 'x'),
    marks: model.marks.filter(({ shape }) => shape === 'line'),
  };
}

function historyModel(first: ShownRun, curves: readonly PlotCurve[], language: Language): PlotModel {
  const { sound } = pageWords;
  const times = curves.flatMap(({ x }) => [x[0] ?? 0, x.at(-1) ?? 0]);
  const onAxis = (axis: PlotCurve['axis']): readonly (number | null)[] =>
    curves.filter((curve) => curve.axis === axis).flatMap(({ values }) => values);
  const marks = runMarks(first.run.evidence, first.run.judgement?.window ?? null);
  const [low, high] = levelRange(onAxis('left'));
  const shades = shadesOf(first, language);
  const band = shades.find(({ along }) => along === 'right');
  const [slow, fast] = speedRange(onAxis('right'), band?.stretch.to ?? 0);
  return {
    title: sound.history[language],
    summary: summaryOf(first, marks, language),
    x: {
      name: sound.time[language],
      unit: 's',
      scale: 'linear',
      range: { from: Math.min(...times), to: Math.max(...times) },
      decimals: 3,
    },
    left: { name: 'LAF', unit: 'dB', range: { from: low, to: high }, decimals: 1, steps: levelSteps },
    right: {
      name: sound.speed[language],
      unit: 'rpm',
      range: { from: slow, to: fast },
      decimals: 0,
      steps: speedSteps,
    },
    curves,
    shades,
    marks: [...marksOf(marks, language), ...personalMarks(first, language)],
  };
}
