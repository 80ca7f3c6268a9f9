import { curveDifference } from '#core/acoustics/curve-difference.ts';
import { firingOrder } from '#core/acoustics/firing-frequency.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { CurveLook, PlotCurve, PlotMark, PlotModel } from '../../charts/plot/plot-model.ts';
import { differenceAxis, levelAxis, zeroLine } from './level-axis.ts';
import type { ReadRun } from './picture-panel.tsx';

const weightedLook: CurveLook = { colour: 'amber', dash: [6, 3], width: 1.6 };
const firingMarks = 4;

function levelsOf({ picture }: ReadRun): {
  readonly x: readonly number[];
  readonly levelDb: readonly (number | null)[];
} {
  const orders = picture.orders ?? [];
  return { x: orders.map(({ order }) => order), levelDb: orders.map(({ levelDb }) => levelDb) };
}

function orderCurve(run: ReadRun, name: string): PlotCurve {
  const { x, levelDb } = levelsOf(run);
  const { key, look } = run.shown;
  return { key, name, axis: 'left', kind: 'line', look, x, values: levelDb };
}

function weightedCurve({ picture }: ReadRun, language: Language): PlotCurve {
  const orders = picture.orders ?? [];
  return {
    key: 'weighted',
    name: pageWords.sound.weighted[language],
    axis: 'left',
    kind: 'line',
    look: weightedLook,
    x: orders.map(({ order }) => order),
    values: orders.map(({ levelDbA }) => levelDbA),
  };
}

function differenceCurve(first: ReadRun, second: ReadRun): PlotCurve {
  const { x, levelDb } = curveDifference(levelsOf(first), levelsOf(second), 1);
  return {
    key: 'difference',
    name: `${first.shown.name} − ${second.shown.name}`,
    axis: 'left',
    kind: 'line',
    look: { colour: 'violet', dash: [], width: 1.8 },
    x,
    values: levelDb,
  };
}

/** Lines at the firing and its first multiples. */
function marksOf({ shown }: ReadRun, highest: number, language: Language): readonly PlotMark[] {
  const firing = firingOrder(shown.record.evidence.vehicle);
  if (firing === null) return [];
  return Array.from({ length: firingMarks }, (_, index) => (index + 1) * firing)
    .filter((order) => order <= highest)
    .map((order, index) => ({
      x: order,
      word: index === 0 ? pageWords.sound.firing[language] : '',
      shape: 'line',
      level: null,
      colour: 'quiet',
    }));
}

function summaryOf({ shown, picture }: ReadRun, language: Language): string {
  const strongest = (picture.orders ?? []).reduce<{ order: number; levelDb: number } | null>(
    (best, { order, levelDb }) =>
      levelDb !== null && (best === null || levelDb > best.levelDb) ? { order, levelDb } : best,
    null,
  );
  if (strongest === null) return shown.name;
  const order = formatNumber(strongest.order, 3, language);
  const level = formatNumber(strongest.levelDb, 1, language);
  return `${shown.name}; ${pageWords.sound.strongestOrder[language]} ${order}, ${level} ${picture.unit}`;
}

/** Order spectra of the holds over each other, or the difference of the first two; null where no run has one. */
export function ordersModel(
  runs: readonly ReadRun[],
  isDifference: boolean,
  language: Language,
): PlotModel | null {
  const withOrders = runs.filter(({ picture }) => picture.orders !== null);
  const [first, second] = withOrders;
  if (first === undefined) return null;
  const { sound } = pageWords;
  const difference = isDifference && second !== undefined ? differenceCurve(first, second) : null;
  const alone = [orderCurve(first, sound.unweighted[language]), weightedCurve(first, language)];
  const laidOver = withOrders.map((run) => orderCurve(run, run.shown.name));
  const curves = difference === null ? (withOrders.length === 1 ? alone : laidOver) : [difference];
  const highest = curves[0]?.x.at(-1) ?? 1;
  const levels = curves.flatMap(({ values }) => values);
  return {
    title: sound.orders[language],
    summary: summaryOf(first, language),
    x: {
      name: sound.order[language],
      unit: '',
      scale: 'linear',
      range: { from: 0, to: highest },
      decimals: 3,
    },
    left:
      difference === null
        ? levelAxis(sound.level[language], first.picture.unit, levels)
        : differenceAxis(difference.name, levels),
    right: null,
    curves: difference === null ? curves : [...curves, zeroLine(0, highest)],
    shades: [],
    marks: marksOf(first, highest, language),
  };
}
