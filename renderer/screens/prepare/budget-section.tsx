import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { LaboratoryComponent } from '#core/procedure/budget-choice.ts';
import { benchComponents } from '#core/verdict/budget-component.ts';
import { budgetComponentName } from '#core/words/budget-names.ts';
import { budgetWords } from '#core/words/budget-words.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { budgetFormWords } from '#core/words/page/budget-form-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { CorrelationSection } from './correlation-section.tsx';
import type { Draft } from './draft.ts';
import { componentOf, nothingEntered, type EnteredComponent } from './entered-component.ts';
import styles from './prepare.module.css';

const distributions = ['standard', 'normal', 'rectangular', 'triangular', 'u-shaped'] as const;

type Change = (part: Partial<EnteredComponent>) => void;

function WhichComponent({
  entered,
  change,
}: {
  readonly entered: EnteredComponent;
  readonly change: Change;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const choices = [...benchComponents, 'own' as const].map((value) => ({
    value,
    label: value === 'own' ? say(budgetFormWords.ownComponent) : budgetComponentName(value, language),
  }));
  return (
    <>
      <ChoiceField
        label={say(budgetFormWords.component)}
        value={entered.replaces}
        className={styles.wide}
        choices={choices}
        onChange={(replaces) => change({ replaces: replaces ?? 'own' })}
      />
      {entered.replaces === 'own' ? (
        <TextField
          label={say(budgetFormWords.name)}
          value={entered.ownName}
          className={styles.wide}
          onChange={(ownName) => change({ ownName })}
        />
      ) : null}
    </>
  );
}

function Figures({ entered, change }: { readonly entered: EnteredComponent; readonly change: Change }) {
  const { language } = useLanguage();
  const say = useSay();
  const { value, unit, distribution, sensitivity, degrees, infinite, source, sourceHint } = budgetFormWords;
  return (
    <>
      <NumberField
        label={say(value)}
        value={entered.value}
        minimum={0}
        onChange={(figure) => change({ value: figure })}
      />
      <TextField label={say(unit)} value={entered.unit} onChange={(text) => change({ unit: text })} />
      <ChoiceField
        label={say(distribution)}
        value={entered.distribution}
        choices={distributions.map((one) => ({
          value: one,
          label: budgetWords(language).distributions[one],
        }))}
        onChange={(chosen) => change({ distribution: chosen ?? 'normal' })}
      />
      <NumberField
        label={say(sensitivity)}
        value={entered.sensitivityDbPerUnit}
        minimum={0}
        onChange={(sensitivityDbPerUnit) => change({ sensitivityDbPerUnit })}
      />
      <NumberField
        label={say(degrees)}
        hint={say(infinite)}
        value={entered.degreesOfFreedom}
        minimum={0}
        onChange={(degreesOfFreedom) => change({ degreesOfFreedom })}
      />
      <TextField
        label={say(source)}
        hint={say(sourceHint)}
        value={entered.source}
        className={styles.wide}
        onChange={(text) => change({ source: text })}
      />
    </>
  );
}

function NewComponent(properties: {
  readonly others: readonly LaboratoryComponent[];
  readonly add: (component: LaboratoryComponent) => void;
}) {
  const { others, add } = properties;
  const [entered, setEntered] = useState(nothingEntered);
  const say = useSay();
  const change: Change = (part) => setEntered((before) => ({ ...before, ...part }));
  const component = componentOf(entered, others);
  return (
    <div className={styles.grid}>
      <WhichComponent entered={entered} change={change} />
      <Figures entered={entered} change={change} />
      <Button
        variant="default"
        disabled={component === null}
        onClick={() => {
          if (component === null) return;
          add(component);
          setEntered(nothingEntered);
        }}
      >
        {say(budgetFormWords.add)}
      </Button>
    </div>
  );
}

function Entered(properties: { readonly component: LaboratoryComponent; readonly remove: () => void }) {
  const { component, remove } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const name = budgetComponentName(component.name, language);
  const distribution = budgetWords(language).distributions[component.distribution];
  return (
    <div className={styles.head}>
      <span>
        <strong>{name}</strong> {formatAsGiven(component.value, language)} {component.unit}, {distribution} ·{' '}
        {component.source}
      </span>
      <Button variant="default" aria-label={`${say(budgetFormWords.remove)}: ${name}`} onClick={remove}>
        {say(budgetFormWords.remove)}
      </Button>
    </div>
  );
}

type Budget = NonNullable<Draft['decision']['budget']>;

function OwnComponents(properties: {
  readonly budget: Budget;
  readonly set: (part: Partial<Budget>) => void;
}) {
  const { budget, set } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const without = (name: string) => budget.components.filter((one) => one.name !== name);
  return (
    <Panel title={budgetWords(language).title}>
      <Checkbox
        label={say(budgetFormWords.show)}
        checked={budget.isShown}
        onChange={(event) => set({ isShown: event.currentTarget.checked })}
      />
      <p className={styles.hint}>{say(budgetFormWords.explanation)}</p>
      {budget.components.map((component) => (
        <Entered
          key={component.name}
          component={component}
          remove={() => set({ components: without(component.name) })}
        />
      ))}
      <NewComponent
        others={budget.components}
        add={(component) => set({ components: [...budget.components, component] })}
      />
    </Panel>
  );
}

/**
 * The laboratory's own components of the uncertainty budget, and in a comparison what both series share; a component gets in only
 * when nothing of it is missing.
 */
export function BudgetSection(properties: {
  readonly decision: Draft['decision'];
  readonly isComparison: boolean;
  readonly change: (decision: Draft['decision']) => void;
}) {
  const { decision, isComparison, change } = properties;
  const budget = decision.budget ?? { edition: 2 as const, isShown: false, components: [] };
  const set = (part: Partial<Budget>): void => change({ ...decision, budget: { ...budget, ...part } });
  return (
    <>
      <OwnComponents budget={budget} set={set} />
      {isComparison ? (
        <CorrelationSection
          comparison={budget.comparison ?? { correlations: [] }}
          change={(comparison) => set({ comparison })}
        />
      ) : null}
    </>
  );
}
