import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { RiderValues } from '#host/http/contract.ts';
import { ThemeButton } from '../../frame/theme-button.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import { cueTone } from '../bench/cue-tone.ts';
import { allowedNow } from './cue-sound.ts';
import { Flash } from './flash.tsx';
import { useRider } from './rider-feed.ts';
import { cueOfMoment, momentOf, type RiderMoment, situationOf } from './rider-moment.ts';
import type { RiderBand } from './rider-parts.tsx';
import { RunningRider } from './running-rider.tsx';
import { useSoundChoice } from './sound-choice.ts';
import { EnableSound, SoundPanel } from './sound-panel.tsx';
import { useCueSound } from './use-cue-sound.ts';
import { LastRunRider, WorkshopRunRider } from './workshop-rider.tsx';
import styles from './rider-screen.module.css';

/** The target with its band, so that a rider knows before the run where the needle has to go. */
function TargetLine({ aim }: { readonly aim: RiderBand & { readonly targetSpeedRpm: number | null } }) {
  const { language } = useLanguage();
  const say = useSay();
  const { targetSpeedRpm: target, lowSpeedRpm: low, highSpeedRpm: high } = aim;
  if (target === null) return <span />;
  const text = `${say(pageWords.rider.target)} ${formatNumber(target, 0, language)} rpm`;
  if (low === null || high === null) return <span>{text}</span>;
  return (
    <span>
      {text} ({formatNumber(low, 0, language)}–{formatNumber(high, 0, language)})
    </span>
  );
}

/** What goes on, and its target. */
function Heading({ moment }: { readonly moment: RiderMoment }) {
  const say = useSay();
  if (moment.kind === 'nothing') return null;
  if (moment.kind === 'test') {
    const { test } = moment;
    return (
      <>
        <span>{`${say(pageWords.frame.test)} ${test.number}`}</span>
        <TargetLine aim={test} />
      </>
    );
  }
  return (
    <>
      <span>{say(workshopWords.title)}</span>
      <TargetLine aim={moment.kind === 'run' ? moment.run : moment.last} />
    </>
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

function Shown({ moment, values }: { readonly moment: RiderMoment; readonly values: RiderValues | null }) {
  const say = useSay();
  if (moment.kind === 'test') return <RunningRider test={moment.test} values={values} />;
  if (moment.kind === 'run') return <WorkshopRunRider run={moment.run} values={values} />;
  if (moment.kind === 'nothing') return <Message words={say(pageWords.bench.noTest)} />;
  return <LastRunRider last={moment.last} state={moment.state} values={values} />;
}

function Message({ words }: { readonly words: string }) {
  return (
    <output className={styles.cue}>
      <h1 className={styles.line}>{words}</h1>
    </output>
  );
}

/** Second screen for the person on the saddle: one giant cue, readable at three metres, flashed and spoken. */
export function RiderScreen() {
  const say = useSay();
  const { values, connection, ...known } = useRider();
  const [choice, change] = useSoundChoice();
  const [choosing, setChoosing] = useState(false);
  const moment = momentOf(known);
  const cue = cueOfMoment(moment);
  const situation = situationOf(moment);
  const { player, isAllowed } = useCueSound(situation, choice);
  const lost = connection === 'lost';
  const background = lost ? colour.redFill : cue === null ? colour.bar : cueTone[cue];
  const mayTest = allowedNow({ ...choice, mode: 'voice' }, situation) === 'word';
  return (
    <main className={styles.screen} style={{ background }}>
      {cue === null ? null : <Flash cue={cue} />}
      <div className={styles.top}>
        <b>senyap</b>
        <Heading moment={moment} />
        {values?.simulated === true ? (
          <span className={styles.simulated}>{say(pageWords.frame.simulated)}</span>
        ) : null}
        <RiderButtons toggleSound={() => setChoosing(!choosing)} />
      </div>
      <div>
        {choosing ? <SoundPanel choice={choice} change={change} player={player} mayTest={mayTest} /> : null}
        {isAllowed || choice.mode === 'silent' ? null : <EnableSound player={player} />}
      </div>
      {lost ? <Message words={say(pageWords.door.lostShort)} /> : <Shown moment={moment} values={values} />}
    </main>
  );
}
