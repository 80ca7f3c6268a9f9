import { Button } from '@mantine/core';
import type { LiveTest, OperatorAction } from '#host/http/contract.ts';
import { cueText } from '#core/words/cue-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './cue-band.module.css';
import { cueTone } from './cue-tone.ts';
import { HoldRing } from './hold-ring.tsx';
import { leavesStep } from './skip-dialog.tsx';

/** Actions that stand as buttons on the band, the most likely one first. */
const bandActions = ['start', 'repeat', 'stop', 'next'] as const satisfies readonly OperatorAction[];

function BandButtons(properties: {
  readonly test: LiveTest;
  readonly act: (action: OperatorAction) => void;
}) {
  const { test, act } = properties;
  const say = useSay();
  const offered = bandActions.filter((action) => test.actions.includes(action));
  return (
    <div className={styles.actions}>
      {offered.map((action, index) => (
        <Button
          key={action}
          size="md"
          className={index === 0 ? styles.primary : styles.secondary}
          variant={index === 0 ? 'filled' : 'outline'}
          onClick={() => act(action)}
        >
          {say(pageWords.action[action === 'next' && leavesStep(test) ? 'skip' : action])}
        </Button>
      ))}
    </div>
  );
}

/** The one thing to do now: a word, a sentence, the buttons that make sense and in a run the hold ring. */
export function CueBand(properties: {
  readonly test: LiveTest;
  readonly detail: string | null;
  readonly act: (action: OperatorAction) => void;
}) {
  const { test, detail, act } = properties;
  const { language } = useLanguage();
  const { word, sentence } = cueText(test.cue, test.step, language);
  return (
    <section className={styles.band} style={{ background: cueTone[test.cue] }} data-testid="cue">
      <h1 className={styles.word}>
        <output aria-live="assertive">{word}</output>
      </h1>
      <div className={styles.sentence}>
        {detail === null ? sentence : <div className={styles.detail}>{detail}</div>}
      </div>
      <BandButtons test={test} act={act} />
      {test.step === 'runs' && test.phase !== null ? (
        <HoldRing heldSeconds={test.heldSeconds} requiredSeconds={test.requiredHoldSeconds} />
      ) : null}
    </section>
  );
}
