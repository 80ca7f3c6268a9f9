import { describeFullScale } from '#core/acoustics/wave-file/declared-full-scale.ts';
import type { FileAnalysis } from '../analysis/file-analysis.ts';

/** An analysis as a table for reading. */
export function analysisTable(analysis: FileAnalysis): string {
  const { path, interval, sampleRateHz, channel, channelCount } = analysis;
  return [
    path,
    `  ${interval.fromSeconds.toFixed(3)} to ${interval.toSeconds.toFixed(3)} s, ${sampleRateHz} Hz, channel ${channel} of ${channelCount}`,
    ...fullScaleRows(analysis),
    ...Object.entries(analysis.levels).map(([symbol, level]) => row(symbol, level, analysis.unit)),
    '  octave bands, unweighted',
    ...bandRows(analysis, 'octave'),
    '  third-octave bands, unweighted',
    ...bandRows(analysis, 'thirdOctave'),
    ...speedRows(analysis),
    ...orderRows(analysis),
    `  overload    ${analysis.overload ? 'YES' : 'no'}`,
    `  under-range ${analysis.underRange ? 'YES' : 'no'}`,
    ...analysis.warnings.map((warning) => `  ${warning.code}: ${warning.message}`),
  ].join('\n');
}

function fullScaleRows({ declaredFullScale }: FileAnalysis): string[] {
  if (declaredFullScale === undefined) return [];
  const use = declaredFullScale.used ? 'used' : 'not used';
  return [`  full scale declared in the file: ${describeFullScale(declaredFullScale)}, ${use}`];
}

function bandRows(analysis: FileAnalysis, kind: 'octave' | 'thirdOctave'): string[] {
  return Object.entries(analysis[kind])
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([frequency, level]) => row(`${frequency} Hz`, level, analysis.unit));
}

function speedRows({ engineSpeed }: FileAnalysis): string[] {
  if (engineSpeed === undefined || engineSpeed.meanRpm === null) return [];
  const { minimumRpm, maximumRpm, meanRpm } = engineSpeed;
  return [`  engine speed ${minimumRpm} to ${maximumRpm} rpm, mean ${meanRpm.toFixed(0)} rpm`];
}

function orderRows({ orders, unit }: FileAnalysis): string[] {
  if (orders === undefined) return [];
  const rows = Object.entries(orders).sort(([one], [other]) => Number(one) - Number(other));
  return [
    '  orders of the engine speed, unweighted',
    ...rows.map(([order, level]) => row(`order ${order}`, level, unit)),
  ];
}

function row(name: string, levelDb: number | null, unit: FileAnalysis['unit']): string {
  const value = levelDb === null ? '--' : levelDb.toFixed(2);
  return `  ${name.padEnd(10)} ${value.padStart(8)} ${unit}`;
}
