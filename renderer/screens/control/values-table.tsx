import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ChartedLine, ChartedValue } from '#core/record/control-chart.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { controlRuleWords, controlWords } from '#core/words/control-words.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './control.module.css';

/** The values of a line with the rules that each broke, newest first; what the chart shows, in words. */
export function ValuesTable(properties: {
  readonly line: ChartedLine;
  /** Takes a run out; left out where nobody may. */
  readonly drop?: (value: ChartedValue) => void;
}) {
  const { line, drop } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const heads = [
    say(controlWords.time),
    say(controlWords.test),
    say(controlWords.level),
    say(controlWords.sign),
  ];
  const rows = line.values.map((value, index) => ({
    value,
    rules: line.signals.filter((signal) => signal.index === index).map(({ rule }) => rule),
  }));
  return (
    <Fold title={say(controlWords.values).replace('{count}', String(rows.length))}>
      <Table
        label={say(controlWords.title)}
        heads={drop === undefined ? heads : [...heads, { text: say(controlWords.dropRun), isHidden: true }]}
        isDense
      >
        {rows.toReversed().map(({ value, rules }) => (
          <tr key={`${value.testId} ${value.at}`}>
            <td className={cell.once}>{formatInstant(value.at, language)}</td>
            <td>
              <Link to={`/tests/${value.testId}`}>{value.testNumber}</Link>
            </td>
            <td className={cell.once}>{formatNumber(value.levelDb, 2, language)} dB</td>
            <td>{rules.length === 0 ? '' : rules.map((rule) => say(controlRuleWords[rule])).join('; ')}</td>
            {drop === undefined ? null : (
              <td className={cell.end}>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => drop(value)}
                  aria-label={`${say(controlWords.dropRun)} ${value.testNumber}`}
                >
                  {say(controlWords.dropRun)}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </Table>
    </Fold>
  );
}

/** What is opened by whoever wants the figures. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
