import type { Comparison } from '#core/diagnosis/compare-with-reference.ts';
import type { DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import type { ReferenceFacts } from '#core/diagnosis/test-diagnosis.ts';
import type { Language } from './language.ts';
import { formatNumber, formatSigned } from './number-format.ts';
import { whyWords } from './page/why-words.ts';

const { why } = whyWords;

/** A figure with its name, both as words. */
export type NamedFigure = readonly [name: string, value: string];

/** What was found beside the shares, for whoever judges how sure they are: pops, low frequencies, cycles, hiss. */
export function surenessFigures(run: DiagnosedRun, language: Language): readonly NamedFigure[] {
  const { pops, lowFrequencyDb, cycleScatterDb, hissModulation } = run;
  const decibels = (value: number): string => `${formatNumber(value, 1, language)} dB`;
  const times = pops.map(({ timeSeconds }) => formatNumber(timeSeconds, 2, language)).join('; ');
  const figures: readonly (NamedFigure | null)[] = [
    pops.length === 0 ? null : [why.pops[language], `${pops.length} (${why.popsAt[language]} ${times})`],
    lowFrequencyDb === null ? null : [why.lowFrequency[language], decibels(lowFrequencyDb)],
    cycleScatterDb === null ? null : [why.scatter[language], decibels(cycleScatterDb)],
    hissModulation === null
      ? null
      : [why.modulation[language], `${formatNumber(100 * hissModulation, 0, language)} %`],
  ];
  return figures.filter((figure) => figure !== null);
}

/** By how much a run differs from its reference. */
export function changeFigures(
  compared: Extract<Comparison, { state: 'compared' }>,
  language: Language,
): readonly NamedFigure[] {
  const { levelChangeDb, lowFrequencyChangeDb } = compared;
  const change = (value: number): string => `${formatSigned(value, 1, language)} dB`;
  const level: NamedFigure = [why.levelChange[language], change(levelChangeDb)];
  if (lowFrequencyChangeDb === null) return [level];
  return [level, [why.lowFrequency[language], change(lowFrequencyChangeDb)]];
}

/** A reference by its vehicle, test and run. */
export function referenceName({ make, model, testNumber, run }: ReferenceFacts, language: Language): string {
  return `${make} ${model}, ${testNumber} · ${why.run[language]} ${run}`;
}

/** Why somebody named a reference, and that it is made up where it is. */
export function referenceReason({ reason, isSimulated }: ReferenceFacts, language: Language): string {
  return isSimulated ? `${reason} (${why.referenceSynthetic[language]})` : reason;
}
