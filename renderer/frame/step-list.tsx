import { VisuallyHidden } from '@mantine/core';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { VerdictShape } from '../parts/verdict-shape.tsx';
import styles from './step-list.module.css';
import { stepViews, type StepView } from './step-view.ts';
import type { SteadyTest } from '../door/live-feed.ts';

function Badge({ state, number }: Pick<StepView, 'state' | 'number'>) {
  if (state === 'done') return <VerdictShape kind="circle-check" size={24} />;
  return state === 'missing' ? <VerdictShape kind="triangle" size={24} /> : number;
}

/** The steps of the test at the left, each with its state and what it found. */
export function StepList({ test }: { readonly test: SteadyTest | null }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <ol className={styles.list} aria-label={say(pageWords.frame.steps)}>
      {stepViews(test, language).map(({ step, number, name, state, detail }) => (
        <li
          key={step}
          className={`${styles.item} ${state === 'pending' ? '' : styles[state]}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.badge} aria-hidden="true">
            <Badge state={state} number={number} />
          </span>
          <div>
            <div className={styles.name}>
              {name}
              <VisuallyHidden> ({say(pageWords.step[state])})</VisuallyHidden>
            </div>
            <div className={styles.detail}>{detail}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
