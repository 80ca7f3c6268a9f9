import type { SiteCheckAnswer, SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import type { SiteCheck } from '#core/procedure/site-check.ts';
import { isBinding, siteChecksOf } from '#core/procedure/site-checks.ts';
import type { Profile } from '#host/http/contract.ts';
import type { Draft } from './draft.ts';

/** How far the site check-list is answered: what the procedure asks for and was denied or is open. */
export interface CheckStanding {
  readonly denied: readonly SiteCheck[];
  readonly open: readonly SiteCheck[];
}

/** The answers by item. */
export function answersOf({ conditions }: Draft): ReadonlyMap<SiteCheckItem, SiteCheckAnswer> {
  return new Map((conditions.siteChecks ?? []).map((answer) => [answer.item, answer]));
}

/** Where the check-list of a draft stands (see {@link CheckStanding}). */
export function checkStanding(draft: Draft, profile: Profile): CheckStanding {
  const answers = answersOf(draft);
  const binding = siteChecksOf({ profile, exhaust: draft.exhaust }).filter(isBinding);
  return {
    denied: binding.filter(({ item }) => answers.get(item)?.answer === 'no'),
    open: binding.filter(({ item }) => !answers.has(item)),
  };
}

/** The draft with one more answer; null takes an answer back. */
export function withAnswer(
  draft: Draft,
  item: SiteCheckItem,
  answer: Omit<SiteCheckAnswer, 'item'> | null,
): Draft['conditions'] {
  const others = (draft.conditions.siteChecks ?? []).filter((one) => one.item !== item);
  const siteChecks = answer === null ? others : [...others, { item, ...answer }];
  return { ...draft.conditions, siteChecks };
}

/** The draft with answers to nothing but what its procedure asks: another procedure may have been chosen before. */
export function withAskedAnswers(draft: Draft, profile: Profile): Draft {
  const asked = new Set(siteChecksOf({ profile, exhaust: draft.exhaust }).map(({ item }) => item));
  const siteChecks = (draft.conditions.siteChecks ?? []).filter(({ item }) => asked.has(item));
  return { ...draft, conditions: { ...draft.conditions, siteChecks } };
}
