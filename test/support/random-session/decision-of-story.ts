import { decisionSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { benchComponents } from '#core/verdict/budget-component.ts';
import type { SessionStory } from './session-story.ts';

/** The decision rule of a session with its U: declared, or from a budget of which all but the meter's component is 0. */
export function decisionOfStory({ rule, uncertainty }: SessionStory): TestEvidence['decision'] {
  const { from, deciDb, correlation } = uncertainty;
  if (from === 'declared') return decisionSchema.parse({ rule, expandedUncertaintyDb: deciDb / 10 });
  const components = benchComponents.map((name) => ({
    name,
    value: name === 'meter' ? deciDb / 10 : 0,
    distribution: 'normal',
    source: 'laboratorium',
  }));
  const comparison = { correlations: [{ name: 'meter', correlation, source: 'laboratorium' }] };
  return decisionSchema.parse({ rule, budget: { components, ...(correlation !== null && { comparison }) } });
}
