import type { Comparison } from '#core/diagnosis/compare-with-reference.ts';
import { isSeenInBand } from '#core/diagnosis/pattern.ts';
import type { BandSplit, PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { formatSigned } from '#core/words/number-format.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import type { ReportContext } from '../report-context.ts';
import type { ReportBlock, SpectrumBar } from '../report-model.ts';
import { bandAxis, bandLabel, bandsOnPaper } from './band-axis.ts';

type Compared = Extract<Comparison, { state: 'compared' }>;

/** Numbers of the candidates that a band speaks for, as they are listed; empty for none. */
function numbersAt({ patterns }: Compared, nominalHz: number): string {
  return patterns
    .flatMap((pattern, index) => (isSeenInBand(pattern, nominalHz) ? [String(index + 1)] : []))
    .join('+');
}

function barOf(band: BandSplit, compared: Compared, { language }: ReportContext): SpectrumBar {
  const { nominalHz, levelDb } = band;
  const change = compared.bands.find((one) => one.nominalHz === nominalHz);
  const mark = numbersAt(compared, nominalHz);
  return {
    label: bandLabel(nominalHz, language),
    levelDb,
    backgroundDb: change === undefined || levelDb === null ? null : levelDb - change.changeDb,
    ...(mark !== '' && { mark }),
  };
}

/** The hold of the run as bars, that of the reference as a mark across each; over the evidence stands the number of its candidate. */
export function comparisonPlot(context: ReportContext, hold: PartSplit, compared: Compared): ReportBlock {
  const { language, words } = context;
  const bands = bandsOnPaper(hold);
  const changes = compared.bands.map(
    ({ nominalHz, changeDb }) => `${hertzText(nominalHz, language)} ${formatSigned(changeDb, 1, language)}`,
  );
  return {
    kind: 'spectrum',
    bars: bands.map((band) => barOf(band, compared, context)),
    level: bandAxis(bands, language),
    frequencyTitle: words.plot.frequency,
    legend: { level: paper.thisRun[language], background: whyWords.why.reference[language] },
    caption: paper.marked[language],
    alternative: `${whyWords.why.changes[language]}: ${changes.join(', ')}`,
  };
}
