import { explanationOf } from '#core/report/explanation.ts';
import { replacementSentence } from '#core/words/amendment-words.ts';
import type { Language } from '#core/words/language.ts';
import { type RejudgeWords, rejudgeWords } from '#core/words/rejudge-words.ts';
import { phaseName, roleName } from '#core/words/step-words.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import type { JsonDifference } from '../rejudge/json-differences.ts';
import type { RecordingCheck } from '../rejudge/replay-journal.ts';
import { explanationText } from './explanation-text.ts';
import type { RejudgedTest } from './rejudged-test.ts';

const SHOWN_DIFFERENCES = 5;
const SHOWN_HASH_DIGITS = 16;
const SHOWN_VALUE_LETTERS = 60;

/** A record judged again, as lines for reading. */
export function rejudgementText(rejudged: RejudgedTest, language: Language): string {
  const { record, again, replacedBy } = rejudged;
  const words = rejudgeWords(language);
  return [
    `${record.number} (${record.id})`,
    `  ${verdictText(record.judgement.verdict, language).word}`,
    ...(replacedBy === null ? [] : [`  - ${replacementSentence(replacedBy, language)}`]),
    `  ${again.identical ? words.identical : words.notIdentical}`,
    ...again.parts.flatMap(({ part, state, differences }) => [
      `  ${mark(state)} ${words.parts[part]}: ${words.states[state]}`,
      ...differenceLines(differences, words),
    ]),
    ...recordingLines(again.recordings, language),
    `  ${programLine(rejudged, words)}`,
    ...otherLines(rejudged, language),
  ].join('\n');
}

function mark(state: string): string {
  return state === 'identical' ? '+' : '-';
}

function differenceLines(differences: readonly JsonDifference[], words: RejudgeWords): string[] {
  const more = differences.length - SHOWN_DIFFERENCES;
  return [
    ...differences
      .slice(0, SHOWN_DIFFERENCES)
      .map(
        ({ path, stored, again }) =>
          `      ${path}: ${words.stored} ${shownValue(stored)}, ${words.again} ${shownValue(again)}`,
      ),
    ...(more > 0 ? [`      ${words.more(more)}`] : []),
  ];
}

function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? '–';
  return text.length > SHOWN_VALUE_LETTERS ? `${text.slice(0, SHOWN_VALUE_LETTERS)}…` : text;
}

function recordingLines(recordings: readonly RecordingCheck[], language: Language): string[] {
  const words = rejudgeWords(language);
  if (recordings.length === 0) return [`    ${words.noRecordings}`];
  return recordings.flatMap(({ phase, run, sha256, state, why, differences }) => {
    const name =
      run === null ? phaseName(phase, language) : `${roleName(run.series, language)}, ${run.number}`;
    const file = `${sha256.slice(0, SHOWN_HASH_DIGITS)}…`;
    return [
      `  ${mark(state)} ${words.recording} ${name} (${file}): ${words.recordings[state]}${why === null ? '' : ` (${why})`}`,
      ...differenceLines(differences, words),
    ];
  });
}

function programLine({ record, program }: RejudgedTest, words: RejudgeWords): string {
  const { coreHash, version } = record.program;
  if (coreHash === program.coreHash) return words.sameCore;
  const named = (one: string, hash: string | undefined): string =>
    hash === undefined ? one : `${one} (${hash.slice(0, SHOWN_HASH_DIGITS)})`;
  return words.otherCore(named(version, coreHash), named(program.version, program.coreHash));
}

function otherLines({ record, again, other }: RejudgedTest, language: Language): string[] {
  const words = rejudgeWords(language);
  if (other === null || again.evidence === null) return [];
  const { profile, judgement } = other;
  const evidence = { ...again.evidence, profile };
  const name = `${profile.title[language]} (${profile.id}@${profile.version})`;
  const explanation = explanationOf({ evidence, judgement, language });
  return [
    '',
    words.otherProfile(name),
    explanationText({ name: profile.id, replacedBy: null }, judgement.verdict, explanation, language),
    '',
    `${words.recorded} ${verdictText(record.judgement.verdict, language).word}`,
  ];
}
