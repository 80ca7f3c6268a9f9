import { pageWords } from '#core/words/page-words.ts';
import { useTimeView } from '../../charts/plot/time-view.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PlayerBar } from '../../playback/player-bar.tsx';
import type { SoundPanelProperties } from './shown-run.ts';
import styles from './sound.module.css';

/** Listening to the runs shown; the first cursor of all plots against time goes along. */
export function PlaybackPanel({ runs }: SoundPanelProperties) {
  const say = useSay();
  const time = useTimeView();
  const { playback: words } = pageWords;
  const recorded = runs.filter(({ run }) => run.evidence.waveformSha256 !== null);
  return (
    <Panel title={say(words.title)}>
      {recorded.length === 0 ? (
        <p className={styles.quiet}>{say(words.none)}</p>
      ) : (
        <PlayerBar runs={recorded} time={time} />
      )}
    </Panel>
  );
}
