import type { FileAnalysis } from './file-analysis.ts';

/** A row of the table: quantity, where it stands (hertz, order or seconds), value and unit. */
type Row = readonly [
  quantity: string,
  at: number | null,
  unitOfAt: string,
  value: number | null,
  unit: string,
];

const COLUMNS = 'quantity,at,at_unit,value,unit';

/**
 * An analysis as CSV (UTF-8, decimal points): a block of `# name;value` lines with what the numbers rest on, a line
 * with the column names, then one row a figure. An empty value is "no such level", never zero.
 */
export function analysisCsv(analysis: FileAnalysis): string {
  const head = headOf(analysis).map(([name, value]) => `# ${name};${value.replaceAll(/[\r\n]+/g, ' ')}`);
  const rows = rowsOf(analysis).map((row) => row.map((cell) => String(cell ?? '')).join(','));
  return `${[...head, COLUMNS, ...rows].join('\n')}\n`;
}

function headOf(analysis: FileAnalysis): (readonly [name: string, value: string])[] {
  const { interval, declaredFullScale: declared, warnings } = analysis;
  return [
    ['file', analysis.path],
    ['sample_rate_hz', String(analysis.sampleRateHz)],
    ['channel', `${analysis.channel} of ${analysis.channelCount}`],
    ['duration_s', String(analysis.durationSeconds)],
    ['interval_from_s', String(interval.fromSeconds)],
    ['interval_to_s', String(interval.toSeconds)],
    ['level_reference', analysis.unit === 'dB' ? '20 µPa' : 'digital full scale, rms 1.0 = 0 dB'],
    ['pascal_per_full_scale', String(analysis.pascalPerFullScale ?? '')],
    ['full_scale_declared_in_file', declared === undefined ? '' : `${declared.levelDb} dB, ${declared.from}`],
    ['overload', analysis.overload ? 'yes' : 'no'],
    ['under_range', analysis.underRange ? 'yes' : 'no'],
    ...warnings.map(({ code, message }) => ['warning', `${code}: ${message}`] as const),
  ];
}

function rowsOf(analysis: FileAnalysis): Row[] {
  const { levels, thirdOctave, octave, orders, ordersA, unit } = analysis;
  return [
    ...Object.entries(levels).map(([symbol, value]): Row => [symbol, null, '', value, unit]),
    ['constant_part', null, '', analysis.constantPart, 'share of full scale'],
    ...bandRows('octave_LZeq', octave, 'Hz', unit),
    ...bandRows('third_octave_LZeq', thirdOctave, 'Hz', unit),
    ...bandRows('order_LZ', orders ?? {}, 'order', unit),
    ...bandRows('order_LA', ordersA ?? {}, 'order', unit),
    ...trackRows(analysis),
    ...historyRows(analysis),
    ...narrowBandRows(analysis),
  ];
}

function bandRows(
  quantity: string,
  bands: Readonly<Record<string, number | null>>,
  unitOfAt: string,
  unit: string,
): Row[] {
  return Object.entries(bands)
    .map(([at, value]): Row => [quantity, Number(at), unitOfAt, value, unit])
    .sort(([, one], [, other]) => (one ?? 0) - (other ?? 0));
}

function trackRows({ orderTrack, unit }: FileAnalysis): Row[] {
  if (orderTrack === undefined) return [];
  const { timeSeconds, speedRpm, orders } = orderTrack;
  const at = (index: number): number => timeSeconds[index] ?? 0;
  const ordered = Object.entries(orders).sort(([one], [other]) => Number(one) - Number(other));
  return [
    ...speedRpm.map((speed, index): Row => ['engine_speed', at(index), 's', speed, 'rpm']),
    ...ordered.flatMap(([order, levels]) =>
      levels.map((value, index): Row => [`order_${order}_LZ`, at(index), 's', value, unit]),
    ),
  ];
}

function historyRows({ history, durationSeconds, unit }: FileAnalysis): Row[] {
  if (history === undefined) return [];
  const { stepSeconds } = history;
  const endOf = (index: number): number =>
    Math.min(durationSeconds, Number(((index + 1) * stepSeconds).toFixed(6)));
  return [
    ...history.levelDb.map((value, index): Row => ['LAF', endOf(index), 's', value, unit]),
    ...history.maximumDb.map((value, index): Row => ['LAFmax_of_step', endOf(index), 's', value, unit]),
  ];
}

function narrowBandRows({ narrowBand, unit }: FileAnalysis): Row[] {
  if (narrowBand === undefined) return [];
  const { stepHz, levelDb } = narrowBand;
  return levelDb.map((value, index): Row => ['narrow_band_LZ', index * stepHz, 'Hz', value, unit]);
}
