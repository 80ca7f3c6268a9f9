import { memo } from 'react';
import type { TestJudgement } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { ruleName, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { VisuallyHidden } from '@mantine/core';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ruleFigures, ruleShare } from '../../language/rule-view.ts';
import { Panel } from '../../parts/panel.tsx';
import { colour } from '../../theme/colour.ts';
import styles from './rules-panel.module.css';

type Rule = TestJudgement['rules'][number];

/** Rules worth watching while runs are made, in the order shown; the whole list stands on the result. */
const watched: readonly Rule['rule'][] = ['spread', 'background', 'wind', 'sampling', 'calibration-drift'];

function fillColour(rule: Rule): string {
  if (rule.met === true) return colour.green;
  return rule.met === false ? colour.violet : colour.disabled;
}

function WatchedRule({ rule }: { readonly rule: Rule }) {
  const { language } = useLanguage();
  const say = useSay();
  const share = ruleShare(rule);
  const pending = rule.measured === null && rule.met === 'unknown';
  return (
    <li className={styles.rule}>
      <div className={styles.line}>
        <span>{ruleName(rule.rule, language)}</span>
        <span className={styles.figure}>
          {pending ? say(pageWords.bench.later) : ruleFigures(rule, language)}
          <VisuallyHidden> ({ruleOutcomeWord(rule.met, language)})</VisuallyHidden>
        </span>
      </div>
      <div className={styles.track}>
        <div
          className={styles.fill}
          style={{ width: `${(share ?? 0) * 100}%`, background: fillColour(rule) }}
        />
      </div>
    </li>
  );
}

/** The rules as they stand now, measured and required. */
export const RulesPanel = memo(function RulesPanel({ judgement }: { readonly judgement: TestJudgement }) {
  const say = useSay();
  const rules = watched.flatMap((name) => judgement.rules.filter((rule) => rule.rule === name));
  return (
    <Panel title={say(pageWords.bench.rules)}>
      <ul className={styles.list}>
        {rules
          .filter((rule) => rule.met !== 'not-required')
          .map((rule) => (
            <WatchedRule key={rule.rule} rule={rule} />
          ))}
      </ul>
    </Panel>
  );
});
