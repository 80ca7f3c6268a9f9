import { Link } from 'react-router';
import { chartsOutOfControl } from '#core/record/control-chart.ts';
import { controlWords } from '#core/words/control-words.ts';
import { useControlCharts } from '../../door/laboratory-door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { instrumentName } from '../calibrations/instrument-name.ts';
import styles from './control.module.css';

/** Names of the charts that are out of control now, for whoever may see them. */
export function useChartsOut(): readonly string[] {
  const { language } = useLanguage();
  const isAllowed = useRights().has('read-official');
  const runningId = useLive((live) => live.test?.id ?? null);
  const { data } = useControlCharts(runningId, isAllowed);
  if (data === undefined || !isAllowed) return [];
  const { calibrations, references } = chartsOutOfControl(data);
  return [
    ...references.map(({ reference }) => reference.name),
    ...calibrations.map(({ instrument }) => instrumentName(instrument, language)),
  ];
}

/** Warns of each control chart that is out of control; draws nothing where all is well. */
export function ControlNotice() {
  const say = useSay();
  const names = useChartsOut();
  if (names.length === 0) return null;
  return (
    <div className={styles.notices}>
      {names.map((name) => {
        const words = { id: filled(controlWords.outOf.id, name), en: filled(controlWords.outOf.en, name) };
        return <Notice key={name} words={words} kind="diamond" />;
      })}
      <Link className={styles.link} to="/control">
        {say(controlWords.toCharts)}
      </Link>
    </div>
  );
}

function filled(words: string, name: string): string {
  return words.replace('{name}', () => name);
}
