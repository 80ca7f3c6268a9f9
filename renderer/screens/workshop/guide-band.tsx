import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { usableCount } from '#core/workshop/bike.ts';
import type { Language } from '#core/words/language.ts';
import {
  guideBetween,
  guideInRun,
  type GuideState,
  type GuideText,
} from '#core/words/workshop/guide-words.ts';
import { flawWords } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { WorkshopRunView } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cueTone } from '../bench/cue-tone.ts';
import { guideTone, stateAfter } from './guide-state.ts';
import type { Workbench } from './use-workbench.ts';
import styles from './guide-band.module.css';

/** What the person can do about a run now. */
export interface RunKeys {
  readonly start: (() => void) | null;
  readonly stop: (() => void) | null;
  /** The speed is there, where nothing else tells it. */
  readonly go: (() => void) | null;
}

/** Where the craftsman stands between two runs. */
export function guideState({ view, live, bike, part }: Workbench): GuideState {
  if (view?.meter.meter === null) return 'no-meter';
  if (bike === undefined || part === undefined) return 'no-bike';
  const flaws = live?.last?.partId === part.id ? live.last.flaws : [];
  return stateAfter(flaws, usableCount(part, bike.aim));
}

function textBetween(bench: Workbench, state: GuideState, language: Language): GuideText {
  const { bike, part, live } = bench;
  const [flaw] = live?.last?.flaws ?? [];
  const about = {
    targetSpeedRpm: bike?.aim.targetSpeedRpm ?? 0,
    count: bike === undefined || part === undefined ? 0 : usableCount(part, bike.aim),
    flaw: flaw === undefined ? '' : flawWords[flaw][language],
  };
  return guideBetween(state, about, language);
}

function Count({ run }: { readonly run: WorkshopRunView }) {
  const { language } = useLanguage();
  if (run.secondsLeft === null) return null;
  return (
    <span className={styles.count} aria-hidden="true">
      {formatNumber(Math.ceil(run.secondsLeft), 0, language)}
    </span>
  );
}

function Buttons({ keys, state }: { readonly keys: RunKeys; readonly state: GuideState }) {
  const say = useSay();
  const { start, stop, go } = keys;
  if (state === 'no-meter') {
    return (
      <Button size="xl" className={styles.primary} component={Link} to="/instruments">
        {say(workshopWords.openInstruments)}
      </Button>
    );
  }
  return (
    <>
      {go === null ? null : (
        <Button size="xl" className={styles.primary} onClick={go}>
          {say(workshopWords.speedIsThere)}
        </Button>
      )}
      {stop === null ? null : (
        <Button size="xl" className={go === null ? styles.primary : styles.secondary} onClick={stop}>
          {say(workshopWords.stop)}
        </Button>
      )}
      {start === null ? null : (
        <Button size="xl" className={styles.primary} onClick={start}>
          {say(state === 'first' ? workshopWords.start : workshopWords.again)}
        </Button>
      )}
    </>
  );
}

/** The one thing to do now, in a word that is read from the saddle, and the button for it. */
export function GuideBand(properties: {
  readonly bench: Workbench;
  readonly keys: RunKeys;
  /** The part that the next run is of, where there are several. */
  readonly of?: string | undefined;
}) {
  const { bench, keys, of } = properties;
  const { language } = useLanguage();
  const run = bench.live?.run ?? null;
  const state = guideState(bench);
  const { word, sentence } =
    run === null ? textBetween(bench, state, language) : guideInRun(run.stage, run, language);
  return (
    <section
      className={styles.band}
      style={{ background: cueTone[run === null ? guideTone[state] : run.cue] }}
      data-testid="guide"
    >
      <h1 className={styles.word}>
        <output aria-live="assertive">{word}</output>
      </h1>
      <p className={styles.sentence}>
        {of === undefined ? null : <b className={styles.of}>{of}: </b>}
        {sentence}
      </p>
      {run === null ? null : <Count run={run} />}
      <div className={styles.buttons}>
        <Buttons keys={keys} state={run === null ? state : 'first'} />
      </div>
    </section>
  );
}
