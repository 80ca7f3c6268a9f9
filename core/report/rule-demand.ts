import type { Profile } from '#core/procedure/profile.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import { detailWord } from '#core/words/detail-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { decimalsOf, formatNumber } from '#core/words/number-format.ts';
import { type RuleDemandWords, ruleDemandWords } from '#core/words/rule-demand-words.ts';
import { siteCheckDemand } from '#core/words/site-check-words.ts';
import { withUnit } from '#core/words/unit-words.ts';
import type { ExplainedTest } from './explanation-model.ts';
import { given } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

type Joined = readonly (string | null)[];
type Spoken = Pick<ReportContext, 'language'>;
type Rule = RuleOutcome['rule'];

/** What a rule asks, as a sentence with the figures of the profile. */
export function ruleAsks(outcome: RuleOutcome, test: ExplainedTest): string {
  const words = ruleDemandWords(test.language);
  const figure = figureOf(outcome, test);
  if (figure === null) return words.open[outcome.rule];
  const asks = words.asks[outcome.rule](figure);
  const { wind } = test.evidence.profile;
  return outcome.rule === 'wind' && wind.includesGusts ? `${asks} ${words.gusts}` : asks;
}

/** What was found where it is more than one figure: the position of the microphone, the classes of the instruments. */
export function measuredInWords({ rule }: RuleOutcome, test: ExplainedTest): string | null {
  const words = ruleDemandWords(test.language);
  const { conditions, instruments } = test.evidence;
  const shown = (value: number | null, unit: 'm' | 'deg'): string | null =>
    value === null ? null : given(test, value, unit);
  if (rule === 'geometry') {
    const { distanceM, angleDeg, heightM } = conditions;
    return joined([shown(distanceM, 'm'), shown(angleDeg, 'deg'), shown(heightM, 'm')]) ?? missing(test);
  }
  if (rule !== 'meter-class') return null;
  const classes = [instruments.meter?.class, instruments.calibrator?.class];
  return classes.map((value) => (value == null ? missing(test) : words.classOf(String(value)))).join(', ');
}

function missing({ language }: ExplainedTest): string {
  return noValueWord('not-entered', language);
}

/** The figures of a rule, or null where the profile sets none. */
function figureOf(outcome: RuleOutcome, test: ExplainedTest): string | null {
  const { language } = test;
  const ofParts = figureOfParts(outcome.rule, test.evidence.profile, test);
  if (ofParts !== undefined) return ofParts;
  if (outcome.rule === 'declared-data') return '';
  if (outcome.rule === 'limit') {
    return outcome.required === null ? null : `${given(test, outcome.required, '')} dB(A)`;
  }
  return outcome.required === null || outcome.met === 'not-required'
    ? null
    : withUnit(formatNumber(outcome.required, decimalsOf(outcome.unit), language), outcome.unit, language);
}

/** The figures of a rule that is made of several, null where the profile sets none; undefined for a rule of one figure. */
export function figureOfParts(rule: Rule, profile: Profile, spoken: Spoken): string | null | undefined {
  const words = ruleDemandWords(spoken.language);
  switch (rule) {
    case 'release':
      return releaseFigure(profile, spoken, words);
    case 'geometry':
      return geometryFigure(profile, spoken, words);
    case 'site':
    case 'vehicle-state':
      return checksFigure(rule, profile, spoken);
    case 'meter-class':
      return classFigure(profile, words);
    case 'certificates':
      return certificateFigure(profile, spoken, words);
    case 'control-charts':
      return profile.controlCharts?.outOfControlInvalidates === true ? '' : null;
    default:
      return undefined;
  }
}

function releaseFigure({ release }: Profile, test: Spoken, words: RuleDemandWords): string | null {
  const { minimumFallRpmPerSecond: fall, maximumTimeToIdleSeconds: time } = release;
  return joined([
    fall === null ? null : words.fall(given(test, fall, 'rpm/s')),
    time === null ? null : words.timeToIdle(given(test, time, 's')),
  ]);
}

function geometryFigure({ geometry, site }: Profile, test: Spoken, words: RuleDemandWords): string | null {
  const { distanceM, distanceToleranceM, angleDeg, angleToleranceDeg, minimumHeightM } = geometry;
  const clearRadiusM = geometry.clearRadiusM ?? site?.clearRadiusM ?? null;
  const within = (value: number, tolerance: number | null, unit: 'm' | 'deg'): string => {
    const nominal = given(test, value, unit);
    return tolerance === null ? nominal : `${nominal} ± ${given(test, tolerance, unit)}`;
  };
  return joined([
    distanceM === null ? null : words.distance(within(distanceM, distanceToleranceM, 'm')),
    angleDeg === null ? null : words.angle(within(angleDeg, angleToleranceDeg, 'deg')),
    minimumHeightM === null ? null : words.height(`≥ ${given(test, minimumHeightM, 'm')}`),
    clearRadiusM === null ? null : words.clear(given(test, clearRadiusM, 'm')),
  ]);
}

/** What the profile asks of the place or the vehicle, item by item. */
function checksFigure(rule: 'site' | 'vehicle-state', profile: Profile, { language }: Spoken): string | null {
  const items = siteChecksOf({ profile, exhaust: null })
    .filter((check) => check.rule === rule && check.basis === 'profile')
    .map((check) => `${detailWord(check.item, language)} ${siteCheckDemand(check, language)}`.trim());
  return items.length === 0 ? null : items.join('; ');
}

function classFigure({ instruments }: Profile, words: RuleDemandWords): string | null {
  const { meterClass, calibratorClass, meterClassInUse } = instruments;
  return joined([
    meterClass === null ? null : words.meter(words.classOf(String(meterClass))),
    meterClassInUse === undefined ? null : words.inUse(words.classOf(String(meterClassInUse))),
    calibratorClass === null ? null : words.calibrator(words.classOf(String(calibratorClass))),
  ]);
}

function certificateFigure({ instruments }: Profile, test: Spoken, words: RuleDemandWords): string | null {
  const { meterCertificateMonths: meter, calibratorCertificateMonths: calibrator } = instruments;
  return joined([
    meter === null ? null : words.meter(given(test, meter, 'months')),
    calibrator === null ? null : words.calibrator(given(test, calibrator, 'months')),
  ]);
}

/** The parts that are there, in one line; null of none. */
function joined(parts: Joined): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}
