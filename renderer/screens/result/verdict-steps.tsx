import type { ExplainedStep, Explanation } from '#core/report/explanation-model.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import { SignedSentences } from './signed-sentences.tsx';
import styles from './result.module.css';

function StepRow({ step }: { readonly step: ExplainedStep }) {
  const say = useSay();
  const { decisions } = step;
  return (
    <li className={styles.step}>
      <div className={styles.stepText}>
        <div className={styles.ruleName}>{step.title}</div>
        <div className={styles.asks}>{step.working}</div>
        <div className={styles.small}>
          {step.detail}
          {step.detail === null || decisions.length === 0 ? '' : ' · '}
          {decisions.length === 0 ? '' : `${say(pageWords.result.decision)} ${decisions.join(', ')}`}
        </div>
      </div>
      <div className={styles.stepResult}>
        {step.sign === null ? null : <VerdictShape kind={step.sign} size={15} />}
        <span>{step.result}</span>
      </div>
    </li>
  );
}

/** From the noted readings to the verdict, step by step with the numbers; then how we read the rules, to disagree with. */
export function VerdictSteps({ explanation }: { readonly explanation: Explanation }) {
  const say = useSay();
  const { steps, whole, decisions } = explanation;
  return (
    <Panel title={say(pageWords.result.steps)}>
      <SignedSentences sentences={whole} />
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepRow key={`${step.title} ${step.working}`} step={step} />
        ))}
      </ol>
      <details className={styles.decisions}>
        <summary>{say(pageWords.result.decisions)}</summary>
        <dl>
          {decisions.map(({ number, title, text }) => (
            <div key={number}>
              <dt>
                {number}. {title}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
