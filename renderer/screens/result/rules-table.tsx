import { pageWords } from '#core/words/page-words.ts';
import type { ExplainedRule, Explanation } from '#core/report/explanation-model.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { toneOfShape, VerdictShape } from '../../parts/verdict-shape.tsx';
import { SignedSentences } from './signed-sentences.tsx';
import styles from './result.module.css';

function Basis({ rule }: { readonly rule: ExplainedRule }) {
  const say = useSay();
  const { confidence, decision } = pageWords.result;
  return (
    <div className={styles.small} title={rule.confidenceMeaning}>
      {rule.clause === null ? '' : `${rule.clause} · `}
      {say(confidence)} {rule.confidence} · {say(decision)} {rule.decisions.join(', ')}
    </div>
  );
}

function RuleRow({ rule }: { readonly rule: ExplainedRule }) {
  return (
    <tr>
      <td className={styles.shape}>
        <VerdictShape kind={rule.sign} size={17} />
      </td>
      <td>
        <div className={styles.ruleName}>{rule.name}</div>
        <div className={styles.asks}>{rule.asks}</div>
        <SignedSentences sentences={rule.findings} />
        <Basis rule={rule} />
      </td>
      <td className={`${cell.figure} ${cell.strong}`}>
        {rule.measured === '–' ? null : <div className={styles.measured}>{rule.measured}</div>}
        {rule.required === '–' ? null : <div className={styles.small}>{rule.required}</div>}
        <div className={styles.outcome} style={{ color: toneOfShape[rule.sign].text }}>
          {rule.outcome}
        </div>
      </td>
    </tr>
  );
}

/** Rule by rule: what it asks, measured and required, met or not, which run failed it, clause and confidence. */
export function RulesTable({ explanation }: { readonly explanation: Explanation }) {
  const say = useSay();
  const { unverified, rules } = explanation;
  return (
    <Panel title={say(pageWords.result.why)}>
      {unverified === null ? null : <SignedSentences sentences={[{ sign: 'diamond', text: unverified }]} />}
      <Table label={say(pageWords.result.why)} isDense>
        {rules.map((rule) => (
          <RuleRow key={rule.rule} rule={rule} />
        ))}
      </Table>
    </Panel>
  );
}
