import { type Manner, mannerOf } from '#core/procedure/manner.ts';
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

type Shown = Exclude<Rule, 'declared-data' | 'limit' | 'top-speed'>;

/** How the engine is run, by the manner of the profile. */
const rulesOfManner: Readonly<Record<Manner, readonly Shown[]>> = {
  hold: ['speed', 'hold', 'release'],
  idle: ['idle-speed', 'idle-time'],
  sweep: ['sweep-end', 'sweep-pace'],
  'full-throttle': ['throttle-opening', 'top-time'],
};

/** The rules that a profile can set figures for, in the order of a test. */
function rulesOf(profile: Profile): readonly Shown[] {
  return [
    'calibration',
    'calibration-drift',
    'background',
    'wind',
    'site',
    'geometry',
    'vehicle-state',
    'outlets',
    'meter-class',
    'certificates',
    ...(profile.controlCharts === undefined ? [] : (['control-charts'] as const)),
    'speed-sensor',
    ...rulesOfManner[mannerOf(profile)],
    'sampling',
    'runs',
    'spread',
  ];
}

/** What a profile asks, rule by rule, in the sentences that a report explains a test with. */
export function profileDemands(profile: Profile, language: Language): readonly ProfileDemand[] {
  const words = ruleDemandWords(language);
  return rulesOf(profile).map((rule) => {
    const figure = figureOf(rule, profile, language);
    const gusts = rule === 'wind' && profile.wind.includesGusts ? ` ${words.gusts}` : '';
    const sentence = figure === null ? words.open[rule] : `${words.asks[rule](figure)}${gusts}`;
    const { confidence, clause } = basisOf(rule, profile);
    return { rule, sentence, isSet: figure !== null, confidence, clause };
  });
}

function figureOf(rule: Shown, profile: Profile, language: Language): string | null {
  const ofParts = figureOfParts(rule, profile, { language });
  if (ofParts !== undefined) return ofParts;
  const { value, unit } = basisOf(rule, profile);
  return value === null ? null : given({ language }, value, unit);
}

/** The single figure of a rule, where it has one, and how surely it is known. */
interface Basis {
  readonly value: number | null;
  readonly unit: Unit;
  readonly confidence: Confidence;
  readonly clause: string | null;
}

interface Marked {
  readonly confidence: Confidence;
  readonly clause?: string | null;
}

function based({ confidence, clause }: Marked, value: number | null = null, unit: Unit = ''): Basis {
  return { value, unit, confidence, clause: clause ?? null };
}

function figured(figure: Profile['holdSeconds'], unit: Unit): Basis {
  return based(figure, figure.value, unit);
}

/** One line for each rule: where its figure stands in the profile. */
function basisOf(rule: Shown, profile: Profile): Basis {
  switch (rule) {
    case 'speed':
    case 'idle-speed':
    case 'sweep-end':
      return figured(profile.speedTolerancePercent, '%');
    case 'hold':
    case 'idle-time':
    case 'top-time':
      return figured(profile.holdSeconds, 's');
    case 'throttle-opening':
      return figured(profile.approachWithinSeconds, 's');
    case 'sweep-pace':
      return paceOf(profile);
    case 'release':
      return based(profile.release);
    case 'spread':
      return figured(profile.spreadDb, 'dB');
    default:
      return basisAround(rule, profile);
  }
}

/** The rules that are not about the speed of the engine. */
type Around = Exclude<
  Shown,
  | 'speed'
  | 'idle-speed'
  | 'sweep-end'
  | 'hold'
  | 'idle-time'
  | 'top-time'
  | 'throttle-opening'
  | 'sweep-pace'
  | 'release'
  | 'spread'
>;

function basisAround(rule: Around, profile: Profile): Basis {
  const { background, calibration, geometry, instruments, outlets, reading, runs, wind } = profile;
  const certificates = { confidence: instruments.certificateConfidence ?? instruments.confidence };
  const bases: Readonly<Record<Around, Basis>> = {
    sampling: based(reading, reading.maximumSampleSpacingMilliseconds, 'ms'),
    runs: based(runs, runs.consecutive, 'runs'),
    background: based(background, background.minimumMarginDb, 'dB'),
    calibration: based(calibration, calibration.maximumFluctuationDb, 'dB'),
    'calibration-drift': based(calibration, calibration.maximumDriftDb, 'dB'),
    wind: based(wind, wind.maximumMps, 'm/s'),
    geometry: based(geometry),
    site: based(profile.site ?? geometry),
    'vehicle-state': based(profile.vehicleState ?? geometry),
    outlets: based(outlets ?? geometry, outlets?.sameSilencerWithinM ?? null, 'm'),
    'speed-sensor': based(instruments, instruments.speedAccuracyPercent, '%'),
    'meter-class': based(instruments),
    certificates: based(certificates),
    'control-charts': based(profile.controlCharts ?? instruments),
  };
  return bases[rule];
}

/** The pace of a sweep by the first figure that is stated. */
function paceOf({ sweep, targetSpeed }: Profile): Basis {
  const { minimumSeconds, maximumRiseRpmPerSecond, maximumSeconds } = sweep ?? {};
  if (minimumSeconds?.value != null) return figured(minimumSeconds, 's');
  if (maximumRiseRpmPerSecond?.value != null) return figured(maximumRiseRpmPerSecond, 'rpm/s');
  return maximumSeconds?.value == null ? based(targetSpeed) : figured(maximumSeconds, 's');
}
