import { VisuallyHidden } from '@mantine/core';
import type { Profile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { siteCheckPageWords } from '#core/words/page/site-check-page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import type { Draft } from './draft.ts';
import { prepareSteps, prepareStepWords, stepsDone, type PrepareStep } from './prepare-steps.ts';
import styles from './guide.module.css';

/** Mark of a part on the page, where the guide leads to. */
export function placeOf(step: PrepareStep): string {
  return `prepare-${step}`;
}

/** The parts of the preparation in their order, each with whether it is done; a press leads to it. */
export function PrepareGuide({
  draft,
  profile,
}: {
  readonly draft: Draft;
  readonly profile: Profile | null;
}) {
  const say = useSay();
  const done = stepsDone(draft, profile);
  return (
    <nav aria-label={say(siteCheckPageWords.steps)}>
      <ol className={styles.guide}>
        {prepareSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              onClick={() => document.getElementById(placeOf(step))?.scrollIntoView({ block: 'start' })}
            >
              {done[step] ? (
                <VerdictShape kind="circle-check" size={18} />
              ) : (
                <span className={styles.number} aria-hidden="true">
                  {index + 1}
                </span>
              )}
              {say(prepareStepWords[step])}
              <VisuallyHidden> ({say(pageWords.step[done[step] ? 'done' : 'pending'])})</VisuallyHidden>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
