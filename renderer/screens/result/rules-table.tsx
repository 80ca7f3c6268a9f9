import { VisuallyHidden } from '@mantine/core';
import type { TestJudgement } from '#host/http/contract.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { ruleName, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ruleFigures } from '../../language/rule-view.ts';
import { Panel } from '../../parts/panel.tsx';
import { VerdictShape, type ShapeKind } from '../../parts/verdict-shape.tsx';
import styles from './result.module.css';

type Rule = TestJudgement['rules'][number];

/** The shape of a rule's outcome. Only the limit can be failed; any other rule that is not met makes the test invalid. */
export function shapeOfRule(rule: Pick<Rule, 'rule' | 'met'>): ShapeKind {
  if (rule.met === 'not-required') return 'circle-dash';
  if (rule.met === true) return 'circle-check';
  return rule.rule === 'limit' && rule.met === false ? 'octagon-cross' : 'triangle';
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  const { language } = useLanguage();
  const say = useSay();
  const { confidence } = pageWords.result;
  return (
    <tr>
      <td className={styles.shape}>
        <VerdictShape kind={shapeOfRule(rule)} size={17} />
        <VisuallyHidden>{ruleOutcomeWord(rule.met, language)}</VisuallyHidden>
      </td>
      <td>
        {ruleName(rule.rule, language)}
        <div className={styles.small} title={confidenceWord(rule.confidence, language)}>
          {rule.clause === null ? '' : `${rule.clause} · `}
          {say(confidence)} {rule.confidence}
        </div>
      </td>
      <td className={styles.figure}>{ruleFigures(rule, language)}</td>
    </tr>
  );
}

/** Rule by rule: met or not, measured and required, clause and confidence. */
export function RulesTable({ judgement }: { readonly judgement: TestJudgement }) {
  const say = useSay();
  return (
    <Panel title={say(pageWords.result.why)}>
      <table className={styles.table}>
        <tbody>
          {judgement.rules.map((rule) => (
            <RuleRow key={rule.rule} rule={rule} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
