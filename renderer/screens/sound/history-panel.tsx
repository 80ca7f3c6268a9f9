import { useMemo } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { Plot } from '../../charts/plot/plot.tsx';
import { useTimeView } from '../../charts/plot/time-view.tsx';
import { plotCsv } from '../../door/picture-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { levelModel } from './level-model.ts';
import { useFileName, usePictureFacts } from './picture-facts.ts';
import { placeOfKey, type SoundPanelProperties } from './shown-run.ts';
import styles from './sound.module.css';

/** Level and speed against time with what counts of them. */
export function HistoryPanel({ runs, isDifference }: SoundPanelProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const keeper = useTimeView();
  const model = useMemo(() => levelModel(runs, isDifference, language), [runs, isDifference, language]);
  const facts = usePictureFacts(runs);
  const fileName = useFileName(runs, isDifference ? 'history-difference' : 'history');
  const place = runs[0] === undefined ? null : placeOfKey(runs[0].key);
  const { sound } = pageWords;
  return (
    <Panel title={say(sound.history)} aside={runs.length > 1 ? say(sound.aligned) : undefined}>
      {model === null ? (
        <p className={styles.quiet}>{say(sound.noTracks)}</p>
      ) : (
        <Plot
          model={model}
          keeper={keeper}
          facts={facts}
          fileName={fileName}
          csv={place === null || runs.length > 1 ? null : plotCsv(place, 'history')}
        />
      )}
    </Panel>
  );
}
