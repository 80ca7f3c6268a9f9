import { curveDifference } from '#core/acoustics/curve-difference.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { PlotCurve, PlotModel } from '../../charts/plot/plot-model.ts';
import { loudestLine, lowestLineHz } from '../spectrum/spectrum-view.ts';
import { differenceAxis, levelAxis, zeroLine } from './level-axis.ts';
import type { ReadRun } from './picture-panel.tsx';

interface LineCurve {
  readonly x: readonly number[];
  readonly levelDb: readonly (number | null)[];
}

/** Lines from where sound cards measure sound and not rumble. */
function linesOf({ picture }: ReadRun): LineCurve {
  if (picture.narrowBand === null) return { x: [], levelDb: [] };
  const { stepHz, levelDb } = picture.narrowBand;
  const first = Math.ceil(lowestLineHz / stepHz);
  const heard = levelDb.slice(first);
  return { x: heard.map((_, index) => (first + index) * stepHz), levelDb: heard };
}

function lineCurve(run: ReadRun): PlotCurve {
  const { key, name, look } = run.shown;
  const { x, levelDb } = linesOf(run);
  const thin = { ...look, width: 1.3 };
  return { key, name, axis: 'left', kind: 'line', look: thin, x, values: levelDb };
}

function differenceCurve(first: ReadRun, second: ReadRun): PlotCurve {
  const one = linesOf(first);
  const widest = 1.5 * (second.picture.narrowBand?.stepHz ?? 0);
  const { x, levelDb } = curveDifference(one, linesOf(second), widest);
  return {
    key: 'difference',
    name: `${first.shown.name} − ${second.shown.name}`,
    axis: 'left',
    kind: 'line',
    look: { colour: 'violet', dash: [], width: 1.2 },
    x,
    values: levelDb,
  };
}

function summaryOf({ shown, picture }: ReadRun, language: Language): string {
  if (picture.narrowBand === null) return shown.name;
  const { stepHz, levelDb } = picture.narrowBand;
  const line = loudestLine({ narrowBand: { stepHz, levels: levelDb } });
  if (line === null) return shown.name;
  const hertz = formatNumber(line.hertz, 1, language);
  const level = formatNumber(line.level, 1, language);
  return `${shown.name}; ${pageWords.spectrum.loudestLine[language]} ${hertz} Hz, ${level} ${picture.unit}`;
}

/** Narrow-band spectra of the holds over each other, or the difference of the first two. */
export function linesModel(
  runs: readonly ReadRun[],
  isDifference: boolean,
  language: Language,
): PlotModel | null {
  const withLines = runs.filter(({ picture }) => picture.narrowBand !== null);
  const [first, second] = withLines;
  if (first === undefined) return null;
  const { sound } = pageWords;
  const difference = isDifference && second !== undefined ? differenceCurve(first, second) : null;
  const curves = difference === null ? withLines.map(lineCurve) : [difference];
  const highest = curves.reduce((most, { x }) => Math.max(most, x.at(-1) ?? 0), lowestLineHz + 1);
  const levels = curves.flatMap(({ values }) => values);
  return {
    title: sound.narrowBand[language],
    summary: summaryOf(first, language),
    x: {
      name: sound.frequency[language],
      unit: 'Hz',
      scale: 'logarithmic',
      range: { from: lowestLineHz, to: highest },
      decimals: 1,
    },
    left:
      difference === null
        ? levelAxis(sound.zLevel[language], first.picture.unit, levels)
        : differenceAxis(difference.name, levels),
    right: null,
    curves: difference === null ? curves : [...curves, zeroLine(lowestLineHz, highest)],
    shades: [],
    marks: [],
  };
}
