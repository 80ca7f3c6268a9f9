import type { Language } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import type { FolderJudgement, JudgedRun } from './judge-folder.ts';

/** A judgement as lines for reading. */
export function judgementTable(judgement: FolderJudgement, language: Language): string {
  const { word, meaning } = verdictText(judgement.verdict, language);
  return [
    judgement.path,
    `  ${word}: ${meaning}`,
    ...resultLines(judgement, language),
    ...judgement.runs.map((run) => runLine(run, language)),
    ...judgement.explanations.map(
      ({ effect, message }) => `  ${effect === 'rejects' ? '-' : '!'} ${message}`,
    ),
    ...judgement.warnings.map(({ message }) => `  ! ${message}`),
  ].join('\n');
}

function resultLines({ result, limit }: FolderJudgement, language: Language): string[] {
  if (result === null) return [];
  const reported = `  LAFmax ${level(result.reported, language, 0)} (${level(result.unrounded, language, 2)})`;
  return [
    limit === null
      ? reported
      : `${reported}, ${level(limit.maximumDb, language, 1)}: ${limit.legalBasis[language]}`,
  ];
}

function runLine(run: JudgedRun, language: Language): string {
  const name = `${run.series} ${run.outlet}/${run.number}`;
  const shown = run.noted === null ? '--' : level(run.noted, language, 1);
  return `  ${name.padEnd(16)} ${shown.padStart(9)} ${run.reasons.join(' ')}`.trimEnd();
}

function level(valueDb: number, language: Language, decimals: number): string {
  return `${formatNumber(valueDb, decimals, language)} dB`;
}
