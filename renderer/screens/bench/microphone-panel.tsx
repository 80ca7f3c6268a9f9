import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { useMicrophone } from '../../microphone/microphone.ts';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MicrophoneBar } from '../spectrum/microphone-bar.tsx';
import styles from './microphone-panel.module.css';

/** Switches the computer's microphone on for a test that takes its level from a waveform. */
export function MicrophonePanel() {
  const say = useSay();
  const { state } = useMicrophone();
  return (
    <Panel title={say(pageWords.lamp.microphone)}>
      <div className={styles.stack}>
        <Notice words={state.kind === 'idle' ? state.refusal : null} />
        <MicrophoneBar />
      </div>
    </Panel>
  );
}
