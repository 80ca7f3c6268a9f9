import type { CalibrationChart, CalibrationLine } from '#core/record/control-chart.ts';
import { controlWords } from '#core/words/control-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { instrumentName } from '../calibrations/instrument-name.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './control.module.css';
import { LineStanding } from './line-standing.tsx';
import { ValuesTable } from './values-table.tsx';

/** The checks of one instrument; another calibrator begins another line, which has limits of its own. */
export function CalibrationPanel({ chart }: { readonly chart: CalibrationChart }) {
  const { language } = useLanguage();
  const say = useSay();
  const title = instrumentName(chart.instrument, language);
  const nameOf = ({ calibrator }: CalibrationLine): string =>
    `${say(controlWords.withCalibrator)} ${calibrator === '' ? say(controlWords.unnamedCalibrator) : calibrator}`;
  return (
    <Panel title={title}>
      <ChartFigure lines={chart.lines} title={title} charted={controlWords.chartedChecks} />
      {chart.lines.toReversed().map((line) => (
        <div key={`${line.calibrator} ${line.values[0]?.at}`} className={styles.line}>
          <b>{nameOf(line)}</b>
          <LineStanding line={line} />
          <ValuesTable line={line} />
        </div>
      ))}
    </Panel>
  );
}
