import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejects, rejectsOnSite, warns } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';

/**
 * Wind against the profile; gusts count only where it says so (decisions 16 and 17). Wind that was measured too high
 * rejects in every mode; wind that was not entered rejects in site mode; a gust that was not entered only warns.
 */
export function judgeWind({ profile, conditions, mode }: TestEvidence): RuleFinding {
  const { maximumMps: required, includesGusts, confidence } = profile.wind;
  const { windMps, gustMps } = conditions;
  if (required === null) return { outcome: outcome('wind', 'not-required', { confidence }), reasons: [] };
  const gust = includesGusts ? gustMps : null;
  const measured = windMps === null ? gust : Math.max(windMps, gust ?? windMps);
  const reasons: Reason[] = [];
  if (windMps === null) {
    reasons.push(rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: 'wind' }));
  }
  if (measured !== null && measured > required) {
    reasons.push(rejects('WIND_TOO_HIGH', 'preparation', { measured, required, unit: 'm/s' }));
  }
  const met = metBy(reasons);
  const noted =
    includesGusts && gustMps === null ? [warns('CONDITIONS_MISSING', 'preparation', { detail: 'gust' })] : [];
  return {
    outcome: outcome('wind', met, { measured, required, unit: 'm/s', confidence }),
    reasons: [...reasons, ...noted],
  };
}
