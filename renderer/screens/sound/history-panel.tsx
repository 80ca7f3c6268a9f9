import { useMemo } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { Plot } from '../../charts/plot/plot.tsx';
import { useTimeView } from '../../charts/plot/time-view.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { levelModel } from './level-model.ts';
import { useFileName, usePictureFacts } from './picture-facts.ts';
import type { SoundPanelProperties } from './shown-run.ts';
import styles from './sound.module.css';

/** Level and speed against time with what counts of them. */
export function HistoryPanel({ runs }: SoundPanelProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const keeper = useTimeView();
  const model = useMemo(() => levelModel(runs, language), [runs, language]);
  const facts = usePictureFacts(runs);
  const fileName = useFileName(runs, 'history');
  const { sound } = pageWords;
  return (
    <Panel title={say(sound.history)}>
      {model === null ? (
        <p className={styles.quiet}>{say(sound.noTracks)}</p>
      ) : (
        <Plot model={model} keeper={keeper} facts={facts} fileName={fileName} csv={null} />
      )}
    </Panel>
  );
}
