import { curveDifference } from '#core/acoustics/curve-difference.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { CurveLook, PlotCurve, PlotModel } from '../../charts/plot/plot-model.ts';
import { bandLabel } from '../spectrum/spectrum-view.ts';
import { differenceAxis, levelAxis } from './level-axis.ts';
import type { ReadRun } from './picture-panel.tsx';

const barLook: CurveLook = { colour: 'teal', dash: [], width: 0 };
const totalLook: CurveLook = { colour: 'amber', dash: [], width: 0 };
const backgroundLook: CurveLook = { colour: 'quiet', dash: [], width: 0 };
const heldLook: CurveLook = { colour: 'ink', dash: [], width: 1.2 };
const differenceLook: CurveLook = { colour: 'violet', dash: [], width: 0 };
const sideRoom = 0.7;

/** The total stands apart from the bands by one place. */
function totalPlace({ picture }: ReadRun): number {
  return picture.bands.length + 1;
}

function places({ picture }: ReadRun): readonly number[] {
  return picture.bands.map((_, index) => index);
}

function curve(
  looks: Pick<PlotCurve, 'key' | 'name' | 'kind' | 'look'>,
  x: readonly number[],
  values: readonly (number | null)[],
): PlotCurve {
  return { axis: 'left', ...looks, x, values };
}

function backgroundCurve(run: ReadRun, language: Language): readonly PlotCurve[] {
  const { spectrum } = run.shown.record;
  const levels = new Map((spectrum?.thirdOctave ?? []).map((band) => [band.nominalHz, band.backgroundDb]));
  const values = run.picture.bands.map(({ nominalHz }) => levels.get(nominalHz) ?? null);
  if (run.picture.unit !== 'dB' || values.every((level) => level === null)) return [];
  const name = pageWords.sound.background[language];
  return [curve({ key: 'background', name, kind: 'broad-bars', look: backgroundLook }, places(run), values)];
}

function firstCurves(run: ReadRun, isAlone: boolean, language: Language): readonly PlotCurve[] {
  const { sound } = pageWords;
  const { bands, LAeqDb, LAFmaxDb } = run.picture;
  const { name, key } = run.shown;
  const named = (word: string): string => (isAlone ? word : `${name} ${word}`);
  const total = totalPlace(run);
  return [
    ...backgroundCurve(run, language),
    curve(
      { key: `${key} bands`, name: named(sound.bandLevel[language]), kind: 'bars', look: barLook },
      places(run),
      bands.map(({ levelDb }) => levelDb),
    ),
    curve(
      { key: `${key} total`, name: named('LAeq'), kind: 'bars', look: totalLook },
      // Bars are as broad as their neighbours are apart, so the bands are there too, without a value.
      [...places(run), total],
      [...bands.map(() => null), LAeqDb],
    ),
    curve(
      { key: `${key} held`, name: named(sound.held[language]), kind: 'outline', look: heldLook },
      [...places(run), total],
      [...bands.map(({ maximumDb }) => maximumDb), LAFmaxDb],
    ),
  ];
}

/** Bands and total of a run that is laid over the first. */
function laidOver(run: ReadRun): PlotCurve {
  const { key, name, look } = run.shown;
  return curve({ key, name, kind: 'outline', look }, ...levelsOf(run));
}

function levelsOf(run: ReadRun): readonly [x: readonly number[], levels: readonly (number | null)[]] {
  const { bands, LAeqDb } = run.picture;
  return [
    [...places(run), totalPlace(run)],
    [...bands.map(({ levelDb }) => levelDb), LAeqDb],
  ];
}

function differenceCurve(first: ReadRun, second: ReadRun): PlotCurve {
  const [x, levelDb] = levelsOf(first);
  const [otherX, otherDb] = levelsOf(second);
  const difference = curveDifference({ x, levelDb }, { x: otherX, levelDb: otherDb }, 1);
  const name = `${first.shown.name} − ${second.shown.name}`;
  return curve({ key: 'difference', name, kind: 'bars', look: differenceLook }, x, difference.levelDb);
}

function summaryOf({ shown, picture }: ReadRun, language: Language): string {
  const { sound } = pageWords;
  const loudest = picture.bands.reduce<(typeof picture.bands)[number] | null>(
    (best, band) => ((band.levelDb ?? -Infinity) > (best?.levelDb ?? -Infinity) ? band : best),
    null,
  );
  const level = (value: number): string => `${formatNumber(value, 1, language)} ${picture.unit}`;
  const total = picture.LAeqDb === null ? null : `LAeq ${level(picture.LAeqDb)}`;
  const band =
    loudest === null || loudest.levelDb === null
      ? null
      : `${sound.loudestBand[language]} ${bandLabel(loudest.nominalHz, language)} Hz, ${level(loudest.levelDb)}`;
  return [shown.name, total, band].filter((part) => part !== null).join('; ');
}

/** Third-octave bars of the first run with background, maxima and A-weighted total; the others as outlines. */
export function bandsModel(
  runs: readonly ReadRun[],
  isDifference: boolean,
  language: Language,
): PlotModel | null {
  const [first, second, ...rest] = runs;
  if (first === undefined) return null;
  const { sound } = pageWords;
  const isAlone = second === undefined;
  const difference = isDifference && !isAlone ? differenceCurve(first, second) : null;
  const others = isAlone ? [] : [second, ...rest];
  const curves =
    difference === null ? [...firstCurves(first, isAlone, language), ...others.map(laidOver)] : [difference];
  const total = totalPlace(first);
  const labels = [...first.picture.bands.map(({ nominalHz }) => bandLabel(nominalHz, language)), '', 'A'];
  const levels = curves.flatMap(({ values }) => values);
  return {
    title: sound.thirdOctave[language],
    summary: summaryOf(first, language),
    x: {
      name: sound.band[language],
      unit: 'Hz',
      scale: 'places',
      range: { from: -sideRoom, to: total + sideRoom },
      decimals: 0,
      labels,
    },
    left:
      difference === null
        ? levelAxis(sound.zLevel[language], first.picture.unit, levels)
        : differenceAxis(difference.name, levels),
    right: null,
    curves,
    shades: [],
    marks: [],
  };
}
