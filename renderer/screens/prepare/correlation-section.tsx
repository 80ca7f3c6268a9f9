import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComparisonChoice } from '#core/procedure/budget-choice.ts';
import { benchComponents } from '#core/verdict/budget-component.ts';
import { budgetComponentName } from '#core/words/budget-names.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { budgetFormWords } from '#core/words/page/budget-form-words.ts';
import { correlationFormWords } from '#core/words/page/correlation-form-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { correlationOf, type EnteredCorrelation, noCorrelation } from './entered-correlation.ts';
import styles from './prepare.module.css';

type Correlation = ComparisonChoice['correlations'][number];

function Fields(properties: {
  readonly entered: EnteredCorrelation;
  readonly change: (part: Partial<EnteredCorrelation>) => void;
}) {
  const { entered, change } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const names = benchComponents.filter((name) => name !== 'repeatability');
  const choices = [...names, 'own' as const].map((value) => ({
    value,
    label: value === 'own' ? say(budgetFormWords.ownComponent) : budgetComponentName(value, language),
  }));
  return (
    <>
      <ChoiceField
        label={say(budgetFormWords.component)}
        value={entered.name}
        className={styles.wide}
        choices={choices}
        onChange={(name) => change({ name: name ?? 'own' })}
      />
      {entered.name === 'own' ? (
        <TextField
          label={say(budgetFormWords.name)}
          value={entered.ownName}
          className={styles.wide}
          onChange={(ownName) => change({ ownName })}
        />
      ) : null}
      <NumberField
        label={say(correlationFormWords.correlation)}
        hint={say(correlationFormWords.correlationHint)}
        value={entered.correlation}
        minimum={0}
        onChange={(correlation) => change({ correlation })}
      />
      <TextField
        label={say(budgetFormWords.source)}
        value={entered.source}
        className={styles.wide}
        onChange={(source) => change({ source })}
      />
    </>
  );
}

function NewCorrelation(properties: {
  readonly others: readonly Correlation[];
  readonly add: (correlation: Correlation) => void;
}) {
  const { others, add } = properties;
  const [entered, setEntered] = useState(noCorrelation);
  const say = useSay();
  const correlation = correlationOf(entered, others);
  return (
    <div className={styles.grid}>
      <Fields entered={entered} change={(part) => setEntered((before) => ({ ...before, ...part }))} />
      <Button
        variant="default"
        disabled={correlation === null}
        onClick={() => {
          if (correlation === null) return;
          add(correlation);
          setEntered(noCorrelation);
        }}
      >
        {say(budgetFormWords.add)}
      </Button>
    </div>
  );
}

/** What the laboratory says about errors that both series of a comparison share; each figure gets in only with its source. */
export function CorrelationSection(properties: {
  readonly comparison: ComparisonChoice;
  readonly change: (comparison: ComparisonChoice) => void;
}) {
  const { comparison, change } = properties;
  const { correlations } = comparison;
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={say(correlationFormWords.title)}>
      <p className={styles.hint}>{say(correlationFormWords.explanation)}</p>
      {correlations.map(({ name, correlation, source }) => (
        <div key={name} className={styles.head}>
          <span>
            <strong>{budgetComponentName(name, language)}</strong> r = {formatAsGiven(correlation, language)}{' '}
            · {source}
          </span>
          <Button
            variant="default"
            aria-label={`${say(budgetFormWords.remove)}: ${budgetComponentName(name, language)}`}
            onClick={() => change({ correlations: correlations.filter((one) => one.name !== name) })}
          >
            {say(budgetFormWords.remove)}
          </Button>
        </div>
      ))}
      <NewCorrelation
        others={correlations}
        add={(correlation) => change({ correlations: [...correlations, correlation] })}
      />
    </Panel>
  );
}
