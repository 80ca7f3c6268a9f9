import type { Confidence, Profile } from '#core/procedure/profile.ts';
import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import type { Language } from '#core/words/language.ts';
import type { Unit } from '#core/words/number-format.ts';
import { ruleDemandWords } from '#core/words/rule-demand-words.ts';
import { given } from './report-context.ts';
import { figureOfParts } from './rule-demand.ts';

type Rule = RuleOutcome['rule'];

/** What one rule of a profile asks, before any test. */
export interface ProfileDemand {
  readonly rule: Rule;
  /** A whole sentence; of a rule without figures it says that the procedure sets none. */
  readonly sentence: string;
  /** False where the profile sets no figure. */
  readonly isSet: boolean;
  readonly confidence: Confidence;
  readonly clause: string | null;
}

/** The rules that a profile can set figures for, in the order of a test. */
const rules = [
  'calibration',
  'calibration-drift',
  'background',
  'wind',
  'geometry',
  'meter-class',
  'certificates',
  'speed',
  'hold',
  'release',
  'sampling',
  'runs',
  'spread',
] as const satisfies readonly Rule[];

/** What a profile asks, rule by rule, in the sentences that a report explains a test with. */
export function profileDemands(profile: Profile, language: Language): readonly ProfileDemand[] {
  return rules.map((rule) => {
    const words = ruleDemandWords(language);
    const figure = figureOf(rule, profile, language);
    const gusts = rule === 'wind' && profile.wind.includesGusts ? ` ${words.gusts}` : '';
    const sentence = figure === null ? words.open[rule] : `${words.asks[rule](figure)}${gusts}`;
    const { confidence, clause } = markOf(rule, profile);
    return { rule, sentence, isSet: figure !== null, confidence, clause };
  });
}

type Shown = (typeof rules)[number];

function figureOf(rule: Shown, profile: Profile, language: Language): string | null {
  const ofParts = figureOfParts(rule, profile, { language });
  if (ofParts !== undefined) return ofParts;
  const [value, unit] = singleFigure(rule, profile);
  return value === null ? null : given({ language }, value, unit);
}

function singleFigure(rule: Shown, profile: Profile): readonly [value: number | null, unit: Unit] {
  switch (rule) {
    case 'speed':
      return [profile.speedTolerancePercent.value, '%'];
    case 'hold':
      return [profile.holdSeconds.value, 's'];
    case 'sampling':
      return [profile.reading.maximumSampleSpacingMilliseconds, 'ms'];
    case 'runs':
      return [profile.runs.consecutive, 'runs'];
    case 'spread':
      return [profile.spreadDb.value, 'dB'];
    case 'background':
      return [profile.background.minimumMarginDb, 'dB'];
    case 'calibration':
      return [profile.calibration.maximumFluctuationDb, 'dB'];
    case 'calibration-drift':
      return [profile.calibration.maximumDriftDb, 'dB'];
    case 'wind':
      return [profile.wind.maximumMps, 'm/s'];
    default:
      return [null, ''];
  }
}

function markOf(rule: Shown, profile: Profile): Pick<ProfileDemand, 'confidence' | 'clause'> {
  const ruleOf = {
    speed: profile.speedTolerancePercent,
    hold: profile.holdSeconds,
    sampling: profile.reading,
    runs: profile.runs,
    spread: profile.spreadDb,
    background: profile.background,
    calibration: profile.calibration,
    'calibration-drift': profile.calibration,
    wind: profile.wind,
    geometry: profile.geometry,
    release: profile.release,
    'meter-class': profile.instruments,
    certificates: profile.instruments,
  }[rule];
  const own = rule === 'certificates' ? profile.instruments.certificateConfidence : undefined;
  return { confidence: own ?? ruleOf.confidence, clause: 'clause' in ruleOf ? ruleOf.clause : null };
}
