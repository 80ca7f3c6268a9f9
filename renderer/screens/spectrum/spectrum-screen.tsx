import { lazy, Suspense } from 'react';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { Frame } from '../../frame/frame.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MicrophoneBar } from './microphone-bar.tsx';
import { MicrophoneNotices } from './microphone-notices.tsx';
import { bandLabel, loudestBand, loudestLine, spectrumRange } from './spectrum-view.ts';
import styles from './spectrum.module.css';
import { ThirdOctaveBars } from './third-octave-bars.tsx';

const NarrowBand = lazy(async () => ({ default: (await import('../../charts/narrow-band.tsx')).NarrowBand }));

function bandWords(spectrum: LiveSpectrum, language: Language): string {
  const loudest = loudestBand(spectrum);
  if (loudest === null) return spectrum.unit;
  const level = formatNumber(loudest.level, 1, language);
  return `${pageWords.spectrum.loudestBand[language]} ${bandLabel(loudest.nominalHz, language)} Hz: ${level} ${spectrum.unit}`;
}

function lineWords(spectrum: LiveSpectrum, language: Language): string {
  const loudest = loudestLine(spectrum);
  if (loudest === null) return spectrum.unit;
  const level = formatNumber(loudest.level, 1, language);
  return `${pageWords.spectrum.loudestLine[language]} ${formatNumber(loudest.hertz, 1, language)} Hz: ${level} ${spectrum.unit}`;
}

function Pictures({ spectrum }: { readonly spectrum: LiveSpectrum }) {
  const { language } = useLanguage();
  const say = useSay();
  const { spectrum: words } = pageWords;
  const { low, high } = spectrumRange[spectrum.unit];
  return (
    <>
      <Panel title={say(words.thirdOctave)} aside={bandWords(spectrum, language)} className={styles.panel}>
        <ThirdOctaveBars spectrum={spectrum} />
      </Panel>
      <Panel title={say(words.narrowBand)} aside={lineWords(spectrum, language)} className={styles.panel}>
        <div className={styles.body}>
          <Suspense fallback={null}>
            <NarrowBand
              stepHz={spectrum.narrowBand.stepHz}
              levels={spectrum.narrowBand.levels}
              low={low}
              high={high}
              language={language}
              title={say(words.narrowBand)}
            />
          </Suspense>
        </div>
      </Panel>
    </>
  );
}

/** Live spectrum of whatever waveform reaches the host, and the computer's microphone as a source of it. */
export function SpectrumScreen() {
  const say = useSay();
  const spectrum = useLive((live) => live.spectrum);
  const { spectrum: words } = pageWords;
  return (
    <Frame>
      <div className={styles.head}>
        <h1>{say(words.title)}</h1>
        <MicrophoneBar />
      </div>
      <MicrophoneNotices />
      {spectrum === null ? (
        <Panel title={say(words.thirdOctave)}>
          <div className={styles.empty}>{say(words.noSpectrum)}</div>
        </Panel>
      ) : (
        <>
          <Notice
            kind={spectrum.calibrated ? 'circle-check' : 'diamond'}
            words={spectrum.calibrated ? words.calibrated : words.uncalibrated}
          />
          <Pictures spectrum={spectrum} />
        </>
      )}
    </Frame>
  );
}
