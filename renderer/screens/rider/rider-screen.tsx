import { Link } from 'react-router';
import type { LiveTest, LiveValues } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { cueText } from '#core/words/cue-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useBench } from '../../door/queries.ts';
import { validRunWords } from '../../frame/step-view.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { speedBarPosition } from '../../parts/bar-scale.ts';
import { colours } from '../../theme/tokens.ts';
import { cueTone } from '../bench/cue-tone.ts';
import styles from './rider-screen.module.css';

const longestGiantWord = 8;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The line under the giant word: speed, and while holding how long of how long. */
function lineWords(test: LiveTest, values: LiveValues | null, language: Language): string {
  const shown = showLiveNumber(values?.speedRpm, 0, language);
  const speed = shown.isValue ? `${shown.text} rpm` : shown.text;
  if (test.step !== 'runs') return cueText(test.cue, test.step, language).sentence;
  if (test.cue !== 'HOLD') return speed;
  const { ofHold, seconds } = pageWords.bench;
  const held = formatNumber(test.heldSeconds, 1, language);
  const required = formatNumber(test.requiredHoldSeconds, 1, language);
  return `${speed} · ${held} ${ofHold[language]} ${required} ${seconds[language]}`;
}

function RiderBar({ test, values }: { readonly test: LiveTest; readonly values: LiveValues | null }) {
  const { language } = useLanguage();
  const { lowSpeedRpm: low, highSpeedRpm: high } = test;
  if (low === null || high === null) return <div className={styles.bar} aria-hidden="true" />;
  const place = (rpm: number): number => speedBarPosition(rpm, low, high);
  return (
    <div className={styles.bar} aria-hidden="true">
      <div
        className={styles.window}
        style={{ left: percent(place(low)), width: percent(place(high) - place(low)) }}
      />
      {values?.speedRpm.state === 'value' ? (
        <div className={styles.needle} style={{ left: percent(place(values.speedRpm.value)) }} />
      ) : null}
      {[low, high].map((rpm) => (
        <span key={rpm} className={styles.edge} style={{ left: percent(place(rpm)) }}>
          {formatNumber(rpm, 0, language)}
        </span>
      ))}
    </div>
  );
}

function RunLine({ test }: { readonly test: LiveTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const run = test.phase?.runNumber ?? null;
  const name = run === null ? '' : `${say(pageWords.bench.runs)} ${run} · `;
  return (
    <span>
      {name}
      {validRunWords(test, language)}
    </span>
  );
}

function RunningRider({ test }: { readonly test: LiveTest }) {
  const { language } = useLanguage();
  const values = useLive((live) => live.values);
  const level = showLiveNumber(values?.LAFDb, 1, language);
  const { word } = cueText(test.cue, test.step, language, test.manner);
  return (
    <>
      <div className={styles.cue}>
        <h1 className={`${styles.word} ${word.length > longestGiantWord ? styles.longWord : ''}`}>
          <output aria-live="assertive">{word}</output>
        </h1>
        <div className={styles.line}>{lineWords(test, values, language)}</div>
      </div>
      <RiderBar test={test} values={values} />
      <div className={styles.bottom}>
        <RunLine test={test} />
        <span className={styles.level}>{level.isValue ? `${level.text} dB` : level.text}</span>
      </div>
    </>
  );
}

/** Second screen for the person on the saddle: one giant cue, readable at three metres. */
export function RiderScreen() {
  const say = useSay();
  const bench = useBench();
  const test = useLive((live) => live.test) ?? null;
  const connection = useLive((live) => live.connection);
  const lost = connection === 'lost';
  const background = lost ? colours.red : test === null ? colours.ink : cueTone[test.cue];
  return (
    <main className={styles.screen} style={{ background }}>
      <div className={styles.top}>
        <b>senyap</b>
        <span>{test === null ? '' : `${say(pageWords.frame.test)} ${test.number}`}</span>
        {bench.data?.simulated === true ? (
          <span className={styles.simulated}>{say(pageWords.frame.simulated)}</span>
        ) : null}
        <Link to={test === null ? '/' : '/test'}>{say(pageWords.rider.back)}</Link>
      </div>
      {test === null || lost ? (
        <output className={styles.cue}>
          <h1 className={styles.line}>{say(lost ? pageWords.door.lostShort : pageWords.bench.noTest)}</h1>
        </output>
      ) : (
        <RunningRider test={test} />
      )}
    </main>
  );
}
