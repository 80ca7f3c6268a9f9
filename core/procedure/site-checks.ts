import type { Exhaust } from './evidence.ts';
import { positionChecks } from './position-checks.ts';
import type { Profile } from './profile.ts';
import { siteCheckItems } from './site-check-answer.ts';
import { practiceCheck, type SiteCheck } from './site-check.ts';
import { surroundingsChecks } from './surroundings-checks.ts';
import { vehicleChecks } from './vehicle-checks.ts';

/** Good practice at every test, which few procedures write down: it is asked, and a "no" is noted. */
const practice = [
  ['windscreen', 'geometry'],
  ['persons', 'site'],
  ['warm-engine', 'vehicle-state'],
] as const;

/** What a check-list is made from; without an exhaust, what the procedure asks of every vehicle. */
interface CheckedTest {
  readonly profile: Profile;
  readonly exhaust: Exhaust | null;
}

/**
 * The site check-list of a test: what its profile demands, each with figure, clause and mark of confidence, and what good
 * practice adds where the profile is silent. In the order in which it is asked.
 */
export function siteChecksOf({ profile, exhaust }: CheckedTest): readonly SiteCheck[] {
  const demanded = [
    ...positionChecks(profile),
    ...surroundingsChecks(profile),
    ...vehicleChecks(profile, exhaust),
  ];
  const added = practice
    .filter(([item]) => !demanded.some((check) => check.item === item))
    .map(([item, rule]) => practiceCheck(item, rule));
  return [...demanded, ...added].toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** True if an answer to this check can void a test: it is a rule of the profile and that rule is not unsure (decision 25). */
export function isBinding({ basis, confidence }: SiteCheck): boolean {
  return basis === 'profile' && confidence !== 'U';
}

function placeOf({ item }: SiteCheck): number {
  return siteCheckItems.indexOf(item);
}
