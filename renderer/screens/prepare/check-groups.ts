import type { SiteCheck } from '#core/procedure/site-check.ts';
import { answersOf, withAnswer } from './check-standing.ts';
import type { Draft } from './draft.ts';

/** Items of the check-list that one rule of the verdict is made of. */
export interface CheckGroup {
  readonly rule: SiteCheck['rule'];
  readonly checks: readonly SiteCheck[];
}

/** The check-list by rule, each rule where its first item stands. */
export function groupsOf(checks: readonly SiteCheck[]): readonly CheckGroup[] {
  const rules = [...new Set(checks.map(({ rule }) => rule))];
  return rules.map((rule) => ({ rule, checks: checks.filter((check) => check.rule === rule) }));
}

/** Open items of a group that can only be right or wrong: what may not apply is always answered for itself. */
export function plainOpen({ checks }: CheckGroup, draft: Draft): readonly SiteCheck[] {
  const answers = answersOf(draft);
  return checks.filter(({ item, mayNotApply }) => !mayNotApply && !answers.has(item));
}

/** The draft with these items confirmed by one press; an answer that was given before stays. */
export function withConfirmed(draft: Draft, checks: readonly SiteCheck[]): Draft['conditions'] {
  const confirm = (before: Draft, { item }: SiteCheck): Draft => ({
    ...before,
    conditions: answersOf(before).has(item)
      ? before.conditions
      : withAnswer(before, item, { answer: 'yes', remark: '' }),
  });
  return checks.reduce(confirm, draft).conditions;
}
