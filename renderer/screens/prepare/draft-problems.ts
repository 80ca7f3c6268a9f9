import type { LineState, Profile } from '#host/http/contract.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { belongsToCategory } from '#core/procedure/vehicle-category.ts';
import { lastDayOfCertificate } from '#core/verdict/certificate-date.ts';
import { endingCertificateWords } from '#core/words/certificate-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { deniedItem, openItems } from '#core/words/page/site-check-page-words.ts';
import { noTargetSentence } from '#core/words/profile-words.ts';
import { siteCheckName } from '#core/words/site-check-words.ts';
import { endingCertificate } from '../../language/ending-certificates.ts';
import { checkStanding } from './check-standing.ts';
import type { Draft } from './draft.ts';

/** Something missing or doubtful in a draft. `blocks`: the test cannot begin; otherwise it may, with this consequence. */
export interface DraftProblem {
  readonly blocks: boolean;
  readonly words: InEachLanguage<string>;
}

type Instrument = NonNullable<Draft['instruments']['meter']>;

const { problem } = pageWords;

const { kinds } = pageWords.cards;
const kindWords = {
  meter: kinds.meter,
  calibrator: kinds.calibrator,
  speedSensor: kinds['speed-sensor'],
} as const;

function blocking(
  draft: Draft,
  profile: Profile | null,
): readonly (readonly [boolean, InEachLanguage<string>])[] {
  const { vehicle, calibrator } = draft;
  const category = vehicle.category ?? '';
  return [
    [profile === null, problem.profile],
    [vehicle.plate.trim() === '' && vehicle.chassisNumber.trim() === '', problem.plate],
    [category === '', problem.category],
    [
      profile !== null &&
        category !== '' &&
        !profile.categories.some((wanted) => belongsToCategory(category, wanted)),
      problem.categoryProfile,
    ],
    ...(profile === null ? [] : targetProblems(profile, draft)),
    [!(calibrator.levelDb > 0 && calibrator.frequencyHz > 0), problem.calibratorLevel],
  ];
}

function targetProblems(profile: Profile, draft: Draft): [boolean, InEachLanguage<string>][] {
  const target = targetSpeedOf(profile, draft.vehicle, draft.declaredTargetSpeedRpm ?? null);
  if (target.state !== 'unknown') return [];
  const { reason } = target;
  return [[true, { id: noTargetSentence(reason, 'id'), en: noTargetSentence(reason, 'en') }]];
}

function windTooHigh({ windMps, gustMps }: Draft['conditions'], profile: Profile): boolean {
  const limit = profile.wind.maximumMps;
  if (limit === null) return false;
  const highest = Math.max(windMps ?? 0, profile.wind.includesGusts ? (gustMps ?? 0) : 0);
  return highest > limit;
}

/** What the procedure asks for on site and is still open, as one line, and each item that was denied. */
function checkProblems(draft: Draft, profile: Profile): (readonly [boolean, InEachLanguage<string>])[] {
  const { denied, open } = checkStanding(draft, profile);
  return [
    [open.length > 0, openItems(open.length)],
    ...denied.map(
      ({ item }) =>
        [true, deniedItem({ id: siteCheckName(item, 'id'), en: siteCheckName(item, 'en') })] as const,
    ),
  ];
}

function isAccuracyOpen({ instruments, speedSource }: Draft, profile: Profile): boolean {
  const isAsked = profile.instruments.speedAccuracyPercent !== null && speedSource !== 'sound';
  return isAsked && instruments.speedSensor?.accuracyPercent === undefined;
}

/** Full throttle is told from half of it by the highest speed at rest. */
function isTopUnknown({ vehicle }: Draft, profile: Profile): boolean {
  const target = targetSpeedOf(profile, vehicle);
  return target.state === 'not-asked' && target.manner === 'full-throttle';
}

function doubtful(draft: Draft, profile: Profile): readonly (readonly [boolean, InEachLanguage<string>])[] {
  const { conditions, instruments } = draft;
  return [
    [isTopUnknown(draft, profile), problem.maximumSpeedAtRest],
    [conditions.operator.trim() === '', problem.operator],
    [conditions.site.trim() === '', problem.site],
    [conditions.windMps === null && profile.wind.maximumMps !== null, problem.wind],
    [windTooHigh(conditions, profile), problem.windTooHigh],
    [draft.exhaust.insert === 'unknown', problem.insert],
    [draft.exhaust.modes === 'other-tested', problem.modeTested],
    ...checkProblems(draft, profile),
    [isAccuracyOpen(draft, profile), problem.accuracy],
    [(instruments.meter?.class ?? null) === null, problem.meterClass],
    [(instruments.meter?.certificateDate ?? null) === null, problem.meterCertificate],
    [(instruments.calibrator?.certificateDate ?? null) === null, problem.calibratorCertificate],
  ];
}

/** State of the two lines as the page sees them; null while the host has not said. */
export interface LineStates {
  readonly meter: LineState | null;
  readonly speedSensor: LineState | null;
}

function isSilent(state: LineState | null): boolean {
  return state !== null && state !== 'streaming';
}

function isEngineKnown({ vehicle }: Draft): boolean {
  return vehicle.cylinders !== null && vehicle.strokes !== null;
}

function lines(draft: Draft, states: LineStates): readonly (readonly [boolean, InEachLanguage<string>])[] {
  return [
    [draft.levelSource !== 'waveform' && isSilent(states.meter), problem.noMeterLine],
    [draft.speedSource !== 'sound' && isSilent(states.speedSensor), problem.noSpeedLine],
    [draft.speedSource === 'sound' && !isEngineKnown(draft), problem.engine],
  ];
}

/** The last day of a certificate: what it names itself or what the profile allows, whichever comes first. */
function lastDay(instrument: Instrument, months: number | null): string | null {
  const { certificateDate, certificateDueDate } = instrument;
  const byAge =
    months === null || certificateDate === null ? null : lastDayOfCertificate(certificateDate, months);
  if (byAge === null || certificateDueDate === null) return byAge ?? certificateDueDate;
  return byAge < certificateDueDate ? byAge : certificateDueDate;
}

function certificates(
  draft: Draft,
  profile: Profile | null,
  today: string,
): readonly InEachLanguage<string>[] {
  const months = {
    meter: profile?.instruments.meterCertificateMonths ?? null,
    calibrator: profile?.instruments.calibratorCertificateMonths ?? null,
    speedSensor: null,
  };
  const roles = ['meter', 'calibrator', 'speedSensor'] as const;
  return roles.flatMap((role) => {
    const instrument = draft.instruments[role];
    if (instrument === null) return [];
    const ending = endingCertificate(kindWords[role], lastDay(instrument, months[role]), today);
    return ending === null ? [] : [endingCertificateWords(ending)];
  });
}

/** Everything that is missing or doubtful, what blocks first. The host checks again: this only saves a walk. */
export function draftProblems(
  draft: Draft,
  profile: Profile | null,
  states: LineStates,
  today: string | null = null,
): readonly DraftProblem[] {
  const found = (
    pairs: readonly (readonly [boolean, InEachLanguage<string>])[],
    blocks: boolean,
  ): DraftProblem[] => pairs.filter(([isSo]) => isSo).map(([, words]) => ({ blocks, words }));
  return [
    ...found(blocking(draft, profile), true),
    ...(today === null ? [] : certificates(draft, profile, today)).map((words) => ({ blocks: false, words })),
    ...(profile === null ? [] : found(doubtful(draft, profile), false)),
    ...found(lines(draft, states), false),
  ];
}
