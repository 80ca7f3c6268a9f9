import {
  operatorAt,
  operatorTurns,
  standstillSeconds,
  type HandOver,
  type Interruption,
  type Marker,
} from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { formatClock, formatInstant } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber } from './number-format.ts';
import { phaseName } from './step-words.ts';

interface CourseWords {
  readonly cause: Readonly<Record<Interruption['cause'], string>>;
  readonly until: string;
  readonly notResumed: string;
  readonly minutes: (minutes: number) => string;
  readonly handOver: (from: string, to: string) => string;
  readonly unnamed: string;
  readonly runs: string;
  readonly marker: (place: string) => string;
  readonly between: string;
  readonly run: string;
  readonly after: (seconds: string) => string;
}

const words: InEachLanguage<CourseWords> = {
  id: {
    cause: {
      paused: 'Dijeda oleh petugas',
      'program-ended': 'Terputus karena program berhenti, lalu dilanjutkan',
    },
    until: 'sampai',
    notResumed: 'tidak dilanjutkan',
    minutes: (minutes) => (minutes < 1 ? 'kurang dari 1 menit' : `${minutes} menit`),
    handOver: (from, to) => `${from} menyerahkan pengujian kepada ${to}`,
    unnamed: 'petugas tanpa nama',
    runs: 'Petugas setiap uji',
    marker: (place) => `Penanda ${place}`,
    between: 'di antara dua pengukuran',
    run: 'uji',
    after: (seconds) => `${seconds} detik setelah mulai`,
  },
  en: {
    cause: {
      paused: 'Paused by the operator',
      'program-ended': 'Cut off because the program stopped, then taken up again',
    },
    until: 'to',
    notResumed: 'not resumed',
    minutes: (minutes) => (minutes < 1 ? 'less than 1 minute' : `${minutes} min`),
    handOver: (from, to) => `${from} handed the test over to ${to}`,
    unnamed: 'unnamed operator',
    runs: 'Operator of each run',
    marker: (place) => `Marker ${place}`,
    between: 'between two measurements',
    run: 'run',
    after: (seconds) => `${seconds} s after its start`,
  },
};

/** A time in which the test stood still, as a sentence: why, from when to when, how long, and the reason that was given. */
export function interruptionSentence(interruption: Interruption, language: Language): string {
  const { cause, from, to, reason } = interruption;
  const { until, notResumed, minutes, cause: causes } = words[language];
  const seconds = standstillSeconds(interruption);
  const end =
    to === null || seconds === null
      ? notResumed
      : `${until} ${formatClock(to, language)} (${minutes(Math.round(seconds / 60))})`;
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${formatInstant(from, language)} ${end}. ${causes[cause]}${why}.`;
}

/** A change of technician as a sentence, with the moment and the remark. */
export function handOverSentence({ from, to, at, remark }: HandOver, language: Language): string {
  const { handOver, unnamed } = words[language];
  const said = remark === undefined ? '' : `: ${remark}`;
  return `${formatInstant(at, language)}. ${handOver(from || unnamed, to || unnamed)}${said}.`;
}

/** A moment that was marked, as a sentence: when, and where in which measurement. */
export function markerSentence({ at, within }: Marker, language: Language): string {
  const { marker, between, run, after } = words[language];
  const when = formatInstant(at, language);
  if (within === undefined) return `${when}. ${marker(between)}.`;
  const { phase, runNumber, afterSeconds } = within;
  const name = runNumber === null ? phaseName(phase, language).toLowerCase() : `${run} ${runNumber}`;
  return `${when}. ${marker(`${name}, ${after(formatNumber(afterSeconds, 1, language))}`)}.`;
}

/** When a test stood still, who handed it over, and what was marked. */
export interface ToldCourse {
  readonly interruptions?: readonly Interruption[];
  readonly handOvers?: readonly HandOver[];
  readonly markers?: readonly Marker[];
}

/** What happened to a test besides its measurements, in the order of time; nothing for a test that went straight on. */
export function courseSentences(
  { interruptions = [], handOvers = [], markers = [] }: ToldCourse,
  language: Language,
): readonly string[] {
  const told = [
    ...interruptions.map((one) => ({ at: one.from, text: interruptionSentence(one, language) })),
    ...handOvers.map((one) => ({ at: one.at, text: handOverSentence(one, language) })),
    ...markers.map((one) => ({ at: one.at, text: markerSentence(one, language) })),
  ];
  return told.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).map(({ text }) => text);
}

/** Who did which run, where the test changed hands; null where one technician did all. */
export function runsOfOperators(evidence: TestEvidence, language: Language): string | null {
  if (operatorTurns(evidence).length < 2) return null;
  const { runs, unnamed } = words[language];
  const several = evidence.series.length > 1;
  const done = evidence.series.flatMap((series, index) =>
    series.runs.map(({ number, startedAt }) => {
      const name = startedAt === null ? unnamed : operatorAt(evidence, startedAt) || unnamed;
      return `${several ? `${index + 1}.` : ''}${number} ${name}`;
    }),
  );
  return done.length === 0 ? null : `${runs}: ${done.join(', ')}.`;
}
