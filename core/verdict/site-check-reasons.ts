import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejectsOnSite, warns } from '#core/procedure/make-reason.ts';
import type { Reason, ReasonCode } from '#core/procedure/reason.ts';
import type { SiteCheckAnswer, SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import type { SiteCheck } from '#core/procedure/site-check.ts';
import { isBinding, siteChecksOf } from '#core/procedure/site-checks.ts';

/** What the answers of a check-list say about one rule. */
export interface SiteCheckReasons {
  /** Items of the profile that were denied or left open; by mode (decision 17). */
  readonly binding: readonly Reason[];
  /** Items of good practice or of an unsure rule; they only warn. */
  readonly noted: readonly Reason[];
}

type Answers = ReadonlyMap<SiteCheckItem, SiteCheckAnswer['answer']>;

const codes: Readonly<Record<SiteCheck['rule'], ReasonCode>> = {
  geometry: 'GEOMETRY_OUT_OF_TOLERANCE',
  site: 'SITE_NOT_SUITABLE',
  'vehicle-state': 'VEHICLE_NOT_AS_REQUIRED',
  outlets: 'OUTLET_NOT_AS_REQUIRED',
  'speed-sensor': 'SPEED_SENSOR_NOT_AS_REQUIRED',
};

/**
 * The reasons that follow from the site check-list for one rule. A list that was not asked says nothing. "Not applicable"
 * settles only what can be so: elsewhere the item is as open as without an answer.
 */
export function siteCheckReasons(evidence: TestEvidence, rule: SiteCheck['rule']): SiteCheckReasons {
  const { siteChecks } = evidence.conditions;
  if (siteChecks === undefined) return { binding: [], noted: [] };
  const answers: Answers = new Map(siteChecks.map(({ item, answer }) => [item, answer]));
  const checks = siteChecksOf(evidence).filter((check) => check.rule === rule);
  const reasons = (wanted: boolean): Reason[] =>
    checks
      .filter((check) => isBinding(check) === wanted)
      .flatMap((check) => reasonsOf(check, answers, evidence.mode));
  return { binding: reasons(true), noted: reasons(false) };
}

function reasonsOf(check: SiteCheck, answers: Answers, mode: TestEvidence['mode']): Reason[] {
  const answer = answers.get(check.item);
  if (answer === 'yes' || (answer === 'not-applicable' && isSettledWithout(check, answers))) return [];
  const code = answer === 'no' ? codes[check.rule] : 'CONDITIONS_MISSING';
  const figures = { detail: check.item };
  return isBinding(check)
    ? [rejectsOnSite(mode, code, 'preparation', figures)]
    : [warns(code, 'preparation', figures)];
}

function isSettledWithout({ mayNotApply, otherwise, basis }: SiteCheck, answers: Answers): boolean {
  if (basis === 'practice') return true;
  return mayNotApply && (otherwise === null || answers.get(otherwise) === 'yes');
}
