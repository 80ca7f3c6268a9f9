import { fewestRuns } from '#core/control/control-limits.ts';
import type { ChartedLine } from '#core/record/control-chart.ts';
import { controlRuleWords, controlWords, limitsText } from '#core/words/control-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import styles from './control.module.css';

/** Whether a line is in control, by which rule it is not, and what limits it is held to. */
export function LineStanding({ line }: { readonly line: ChartedLine }) {
  const { language } = useLanguage();
  const say = useSay();
  const { limits, signals, values, isOut } = line;
  if (limits === null) {
    const count = String(Math.max(1, fewestRuns - values.length));
    return <Chip kind="circle-dash">{say(controlWords.tooFew).replace('{count}', count)}</Chip>;
  }
  const broken = signals.filter(({ index }) => index === values.length - 1);
  return (
    <div className={styles.standing}>
      <Chip kind={isOut ? 'octagon-cross' : 'circle-check'}>
        {say(isOut ? controlWords.out : controlWords.inControl)}
      </Chip>
      <span>{broken.map(({ rule }) => say(controlRuleWords[rule])).join('; ')}</span>
      <span className={styles.quiet}>{limitsText(limits, language)}</span>
    </div>
  );
}
