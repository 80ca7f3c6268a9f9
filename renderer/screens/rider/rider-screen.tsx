import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RiderTest, RiderValues } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { cueText } from '#core/words/cue-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { ThemeButton } from '../../frame/theme-button.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { speedBarPosition } from '../../parts/bar-scale.ts';
import { colour } from '../../theme/colour.ts';
import { cueTone } from '../bench/cue-tone.ts';
import { allowedNow } from './cue-sound.ts';
import { Flash } from './flash.tsx';
import { useRider } from './rider-feed.ts';
import { useSoundChoice } from './sound-choice.ts';
import { EnableSound, SoundPanel } from './sound-panel.tsx';
import { situationOf, useCueSound } from './use-cue-sound.ts';
import styles from './rider-screen.module.css';

const longestGiantWord = 8;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The line under the giant word: speed, and while holding how long of how long. */
function lineWords(test: RiderTest, values: RiderValues | null, language: Language): string {
  const shown = showLiveNumber(values?.speedRpm, 0, language);
  const speed = shown.isValue ? `${shown.text} rpm` : shown.text;
  if (test.step !== 'runs') return cueText(test.cue, test.step, language).sentence;
  if (test.cue !== 'HOLD') return speed;
  const { ofHold, seconds } = pageWords.bench;
  const held = formatNumber(test.heldSeconds, 1, language);
  const required = formatNumber(test.requiredHoldSeconds, 1, language);
  return `${speed} · ${held} ${ofHold[language]} ${required} ${seconds[language]}`;
}

function RiderBar({ test, values }: { readonly test: RiderTest; readonly values: RiderValues | null }) {
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

/** `2 dari 3 sah`. */
function validRuns({ validRuns: valid, wantedRuns }: RiderTest, language: Language): string {
  const of = wantedRuns === null ? '' : ` ${pageWords.step.of[language]} ${wantedRuns}`;
  return `${valid}${of} ${pageWords.step.valid[language]}`;
}

function RunLine({ test }: { readonly test: RiderTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const run = test.phase?.runNumber ?? null;
  const name = run === null ? '' : `${say(pageWords.bench.runs)} ${run} · `;
  return (
    <span>
      {name}
      {validRuns(test, language)}
    </span>
  );
}

function RunningRider({ test, values }: { readonly test: RiderTest; readonly values: RiderValues | null }) {
  const { language } = useLanguage();
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

/** The target with its band, so that a rider knows before the run where the needle has to go. */
function TargetLine({ test }: { readonly test: RiderTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const { targetSpeedRpm: target, lowSpeedRpm: low, highSpeedRpm: high } = test;
  if (target === null) return <span />;
  const text = `${say(pageWords.rider.target)} ${formatNumber(target, 0, language)} rpm`;
  if (low === null || high === null) return <span>{text}</span>;
  return (
    <span>
      {text} ({formatNumber(low, 0, language)}–{formatNumber(high, 0, language)})
    </span>
  );
}

/** What a rider can press: language and sound. */
function RiderButtons({ toggleSound }: { readonly toggleSound: () => void }) {
  const { language, choose } = useLanguage();
  const say = useSay();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <span className={styles.buttons}>
      <Button size="compact-md" variant="default" onClick={toggleSound}>
        {say(pageWords.riderSound.title)}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        aria-label={`${say(pageWords.frame.language)}: ${other.toUpperCase()}`}
        onClick={() => choose(other)}
      >
        {other.toUpperCase()}
      </Button>
      <ThemeButton />
    </span>
  );
}

/** Second screen for the person on the saddle: one giant cue, readable at three metres, flashed and spoken. */
export function RiderScreen() {
  const say = useSay();
  const { test, values, connection } = useRider();
  const [choice, change] = useSoundChoice();
  const [choosing, setChoosing] = useState(false);
  const { player, isAllowed } = useCueSound(test, choice);
  const lost = connection === 'lost';
  const background = lost ? colour.redFill : test === null ? colour.bar : cueTone[test.cue];
  const mayTest = allowedNow({ ...choice, mode: 'voice' }, situationOf(test)) === 'word';
  return (
    <main className={styles.screen} style={{ background }}>
      {test === null ? null : <Flash cue={test.cue} />}
      <div className={styles.top}>
        <b>senyap</b>
        <span>{test === null ? '' : `${say(pageWords.frame.test)} ${test.number}`}</span>
        {values?.simulated === true ? (
          <span className={styles.simulated}>{say(pageWords.frame.simulated)}</span>
        ) : null}
        {test === null ? null : <TargetLine test={test} />}
        <RiderButtons toggleSound={() => setChoosing(!choosing)} />
      </div>
      <div>
        {choosing ? <SoundPanel choice={choice} change={change} player={player} mayTest={mayTest} /> : null}
        {isAllowed || choice.mode === 'silent' ? null : <EnableSound player={player} />}
      </div>
      {test === null || lost ? (
        <output className={styles.cue}>
          <h1 className={styles.line}>{say(lost ? pageWords.door.lostShort : pageWords.bench.noTest)}</h1>
        </output>
      ) : (
        <RunningRider test={test} values={values} />
      )}
    </main>
  );
}
