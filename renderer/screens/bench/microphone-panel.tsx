import { pageWords } from '#core/words/page-words.ts';
import { useMicrophoneCorrection } from '../../door/queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MicrophoneBar } from '../spectrum/microphone-bar.tsx';
import { MicrophoneNotices } from '../spectrum/microphone-notices.tsx';
import styles from './microphone-panel.module.css';

/** Which correction the sound goes through, in words. */
function CorrectionLine() {
  const say = useSay();
  const chosen = useMicrophoneCorrection().data;
  const { correction } = pageWords;
  const file =
    chosen == null
      ? say(correction.none)
      : `${chosen.fileName} · ${chosen.serialNumber ?? say(correction.notStated)}`;
  return (
    <span>
      {say(correction.file)}: {file}
    </span>
  );
}

/** Switches the computer's microphone on for a test that takes its level from a waveform. */
export function MicrophonePanel() {
  const say = useSay();
  return (
    <Panel title={say(pageWords.lamp.microphone)}>
      <div className={styles.stack}>
        <MicrophoneNotices />
        <MicrophoneBar />
        <CorrectionLine />
      </div>
    </Panel>
  );
}
