import type { LevelTrack, RunEvidence } from '#core/procedure/evidence.ts';
import type { CountedWindow, RunJudgement } from '#core/procedure/run-judgement.ts';
import type { SeriesJudgement } from '#core/verdict/test-judgement.ts';
import { formatNumber, formatUnrounded } from '#core/words/number-format.ts';
import { roleName } from '#core/words/step-words.ts';
import { axisTicks } from './axis-ticks.ts';
import type { ReportContext } from './report-context.ts';
import type { PlotAxis, PlotPoint, ReportSection, TimePlot } from './report-model.ts';
import { runStatus } from './runs-section.ts';
import { thinCurve } from './thin-curve.ts';

const mostPoints = 600;
/** Room above the highest level for its figure. */
const labelRoomDb = 2;

interface PlottedRun {
  readonly series: SeriesJudgement;
  readonly evidence: RunEvidence;
  readonly judgement: RunJudgement;
}

/** Pairs what was measured with what was found, by place of the series and number of the run. */
function plottedRuns({ record }: ReportContext): readonly PlottedRun[] {
  return record.judgement.series.flatMap((series, index) =>
    series.runs.flatMap((judgement) => {
      const evidence = record.evidence.series[index]?.runs.find((run) => run.number === judgement.number);
      if (evidence === undefined || (evidence.level === null && evidence.speed === null)) return [];
      return [{ series, evidence, judgement }];
    }),
  );
}

function levelPoints(track: LevelTrack | null): readonly PlotPoint[] {
  return (track?.samples ?? []).map(({ timeSeconds, levelDb }) => ({ x: timeSeconds, y: levelDb }));
}

function speedPoints({ speed }: RunEvidence): readonly PlotPoint[] {
  return (speed?.samples ?? []).map(({ timeSeconds, speedRpm }) => ({ x: timeSeconds, y: speedRpm }));
}

function heardPoints({ speedHeard }: RunEvidence): readonly PlotPoint[] {
  return (speedHeard?.samples ?? []).map(({ timeSeconds, speedRpm }) => ({ x: timeSeconds, y: speedRpm }));
}

/** Where LAFmax was read inside the counted window. */
function maximumPoint(track: LevelTrack | null, window: CountedWindow): PlotPoint | null {
  const candidates = (track?.samples ?? [])
    .filter(({ timeSeconds: time }) => time >= window.holdStartSeconds && time <= window.endSeconds)
    .map(({ timeSeconds, levelDb, maximumDb }) => ({ x: timeSeconds, y: maximumDb ?? levelDb }))
    .filter((point) => point.y !== null);
  return candidates.reduce<PlotPoint | null>(
    (best, point) => (best === null || (point.y ?? 0) > (best.y ?? 0) ? point : best),
    null,
  );
}

function plotTitle(context: ReportContext, { series, judgement }: PlottedRun): string {
  const title = `${context.words.run.run} ${judgement.number}`;
  const { series: all } = context.record.judgement;
  if (all.length < 2) return title;
  const isOneRole = all.every((other) => other.role === series.role);
  const which = isOneRole
    ? `${context.words.run.outlet} ${series.outlet}`
    : roleName(series.role, context.language);
  return `${title} · ${which}`;
}

function timePlot(context: ReportContext, run: PlottedRun): TimePlot {
  const { evidence, judgement, series } = run;
  const status = runStatus(context, judgement, series.countedRuns);
  const point = judgement.window === null ? null : maximumPoint(evidence.level, judgement.window);
  const { window, LAFmaxDb } = judgement;
  const title = plotTitle(context, run);
  const maximum = LAFmaxDb === null ? null : formatUnrounded(LAFmaxDb, context.language, 2);
  return {
    title,
    alternative: context.sentences.timePlotAlternative(title, status.word, maximum),
    sign: status.sign,
    status: status.word,
    level: thinCurve(levelPoints(evidence.level), mostPoints),
    speed: thinCurve(speedPoints(evidence), mostPoints),
    heard: thinCurve(heardPoints(evidence), mostPoints),
    window:
      window === null
        ? null
        : {
            startSeconds: window.holdStartSeconds,
            holdEndSeconds: window.holdEndSeconds,
            endSeconds: window.endSeconds,
          },
    maximum:
      point === null || LAFmaxDb === null || maximum === null
        ? null
        : { x: point.x, y: LAFmaxDb, label: maximum },
  };
}

function axis(
  context: ReportContext,
  title: string,
  values: readonly number[],
  fallback: readonly [number, number],
  wanted: number,
  decimals: number,
): PlotAxis {
  const low = values.length === 0 ? fallback[0] : values.reduce((one, other) => Math.min(one, other));
  const high = values.length === 0 ? fallback[1] : values.reduce((one, other) => Math.max(one, other));
  const range = axisTicks(low, high, wanted);
  const ticks = range.ticks.map((at) => ({ at, label: formatNumber(at, decimals, context.language) }));
  return { title, minimum: range.minimum, maximum: range.maximum, ticks };
}

function knownY(points: readonly PlotPoint[]): readonly number[] {
  return points.flatMap((point) => (point.y === null ? [] : [point.y]));
}

function levelAxis(context: ReportContext, plots: readonly TimePlot[]): PlotAxis {
  const values = plots.flatMap((plot) => [
    ...knownY(plot.level),
    ...(plot.maximum ? [plot.maximum.y + labelRoomDb] : []),
  ]);
  return axis(context, context.words.plot.level, values, [40, 100], 5, 0);
}

function timeAxis(context: ReportContext, plot: TimePlot): PlotAxis {
  const times = [...plot.level, ...plot.speed].map((point) => point.x);
  const { title, ticks, minimum } = axis(context, context.words.plot.time, [0, ...times], [0, 10], 6, 0);
  const last = times.reduce((one, other) => Math.max(one, other), minimum + 1);
  return { title, minimum, maximum: last, ticks: ticks.filter(({ at }) => at <= last + 1e-9) };
}

function speedBand({ record }: ReportContext): { readonly low: number; readonly high: number } | null {
  const target = record.judgement.targetSpeedRpm;
  const tolerance = record.evidence.profile.speedTolerancePercent.value;
  if (target === null || tolerance === null) return null;
  return { low: target * (1 - tolerance / 100), high: target * (1 + tolerance / 100) };
}

/** Level and speed against time of every run, on common axes, the counted window marked. */
export function historiesSection(context: ReportContext): ReportSection {
  const { plot, sections } = context.words;
  const plots = plottedRuns(context).map((run) => timePlot(context, run));
  if (plots.length === 0) {
    const sentences = [{ sign: null, text: plot.noHistories }];
    return { title: sections.histories, blocks: [{ kind: 'sentences', sentences }] };
  }
  const speeds = plots.flatMap((one) => [...knownY(one.speed), ...knownY(one.heard)]);
  const isHeard = plots.some((one) => one.heard.length > 0);
  const band = speedBand(context);
  const upper = band === null ? [] : [band.high];
  return {
    title: sections.histories,
    blocks: [
      {
        kind: 'time-plots',
        plots,
        time: plots.map((one) => timeAxis(context, one)),
        level: levelAxis(context, plots),
        speed: axis(context, plot.speed, [0, ...speeds, ...upper], [0, 6000], 5, 0),
        band,
        legend: {
          level: plot.level,
          speed: plot.speed,
          heard: isHeard ? plot.heard : null,
          window: plot.window,
          band: plot.band,
        },
      },
    ],
  };
}
