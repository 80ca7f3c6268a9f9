import { Button } from '@mantine/core';
import type { OperatorAction } from '#host/http/contract.ts';
import { cueText } from '#core/words/cue-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './cue-band.module.css';
import { cueTone } from './cue-tone.ts';
import { HoldRing } from './hold-ring.tsx';
import { leavesStep } from './skip-dialog.tsx';
import type { SteadyTest } from '../../door/live-feed.ts';

/** Actions that stand as buttons on the band, the most likely one first. */
const bandActions = ['start', 'repeat', 'sweep', 'stop', 'next'] as const satisfies readonly OperatorAction[];

/** A button of the band; skipping, or a sweep before the runs, is never the obvious thing to press. */
function BandButton(properties: {
  readonly action: (typeof bandActions)[number];
  readonly isSkip: boolean;
  readonly act: (action: OperatorAction) => void;
}) {
  const { action, isSkip, act } = properties;
  const say = useSay();
  const isAside = isSkip || action === 'sweep';
  return (
    <Button
      size="md"
      className={isAside ? styles.secondary : styles.primary}
      variant={isAside ? 'outline' : 'filled'}
      onClick={() => act(action)}
    >
      {say(pageWords.action[isSkip ? 'skip' : action])}
    </Button>
  );
}

function BandButtons(properties: {
  readonly test: SteadyTest;
  readonly act: (action: OperatorAction) => void;
  readonly resume: () => void;
}) {
  const { test, act, resume } = properties;
  const say = useSay();
  const offered = bandActions.filter((action) => test.actions.includes(action));
  return (
    <div className={styles.actions}>
      {offered.map((action) => (
        <BandButton key={action} action={action} isSkip={action === 'next' && leavesStep(test)} act={act} />
      ))}
      {test.pause === null ? null : (
        <Button size="md" className={styles.primary} onClick={resume}>
          {say(pageWords.pause.resume)}
        </Button>
      )}
    </div>
  );
}

/** Drawn by itself: nothing else of the screen changes with the seconds of the hold. */
function RunningHold({ requiredSeconds }: { readonly requiredSeconds: number }) {
  const heldSeconds = useLive((live) => live.test?.heldSeconds ?? 0);
  return <HoldRing heldSeconds={heldSeconds} requiredSeconds={requiredSeconds} />;
}

/** The one thing to do now: a word, a sentence, the buttons that make sense and in a run the hold ring. */
export function CueBand(properties: {
  readonly test: SteadyTest;
  readonly detail: string | null;
  readonly act: (action: OperatorAction) => void;
  readonly resume: () => void;
}) {
  const { test, detail, act, resume } = properties;
  const { language } = useLanguage();
  const { word, sentence } = cueText(test.cue, test.step, language, test.manner);
  return (
    <section className={styles.band} style={{ background: cueTone[test.cue] }} data-testid="cue">
      <h1 className={styles.word}>
        <output aria-live="assertive">{word}</output>
      </h1>
      <div className={styles.sentence}>
        {detail === null ? sentence : <div className={styles.detail}>{detail}</div>}
      </div>
      <BandButtons test={test} act={act} resume={resume} />
      {test.step === 'runs' && test.phase !== null ? (
        <RunningHold requiredSeconds={test.requiredHoldSeconds} />
      ) : null}
    </section>
  );
}
