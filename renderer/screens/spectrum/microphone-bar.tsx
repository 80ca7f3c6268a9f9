import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { useMicrophone, type MicrophoneState } from '../../microphone/microphone.ts';
import styles from './spectrum.module.css';

function stateWords(state: MicrophoneState, language: Language): string {
  const { microphone } = pageWords;
  if (state.kind === 'idle') return microphone.idle[language];
  if (state.kind === 'asking') return microphone.asking[language];
  const { deviceName, sampleRateHz, sending } = state;
  const counts = `${formatNumber(sending.sent, 0, language)} ${microphone.blocks[language]}`;
  const lost =
    sending.lost === 0 ? '' : `, ${formatNumber(sending.lost, 0, language)} ${microphone.lost[language]}`;
  const rate = `${formatNumber(sampleRateHz, 0, language)} Hz`;
  return `${microphone.sending[language]}: ${deviceName} · ${rate} · ${counts}${lost}`;
}

/** Switches the computer's microphone on and off and says how it stands; one on a port comes first and has no switch. */
export function MicrophoneBar() {
  const { language } = useLanguage();
  const say = useSay();
  const { microphone, state } = useMicrophone();
  const portPath = useLive(({ values }) => values?.microphone.portPath ?? null);
  const nameOnLine = useLive(({ values }) => values?.microphone.name ?? '');
  const stateOnLine = useLive(({ values }) => values?.microphone.state ?? 'waiting');
  if (portPath !== null) {
    const words = `${nameOnLine} · ${lineStateWord(stateOnLine, language)}`;
    return <output className={styles.state}>{words}</output>;
  }
  const active = state.kind === 'sending';
  return (
    <>
      <output className={styles.state}>{stateWords(state, language)}</output>
      <Button
        variant={active ? 'default' : 'filled'}
        loading={state.kind === 'asking'}
        onClick={() => void (active ? microphone.stop() : microphone.start())}
      >
        {say(active ? pageWords.microphone.stop : pageWords.microphone.use)}
      </Button>
    </>
  );
}
