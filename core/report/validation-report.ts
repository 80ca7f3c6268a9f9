import { checksIn, type ValidatedDemand, type ValidationSheet } from '../record/validation-sheet.ts';
import { formatInstant } from '../words/date-format.ts';
import type { Language } from '../words/language.ts';
import { reportSentences } from '../words/report-sentences.ts';
import { reportWords } from '../words/report-words.ts';
import { demandState, validationWords } from '../words/validation-words.ts';
import type { StatusSign } from '../words/verdict-words.ts';
import type { ReportCell, ReportModel, ReportRow, ReportSection } from './report-model.ts';

const signs: Readonly<Record<ReturnType<typeof demandState>, StatusSign>> = {
  shown: 'circle-check',
  partly: 'diamond',
  open: 'circle-dash',
};

const cell = (text: string, sign: StatusSign | null = null): ReportCell => ({
  text,
  detail: null,
  sign,
  strong: false,
});

/** The validation sheet as a paper in the style of the reports, dated by whoever asks for it. */
export function validationReport(sheet: ValidationSheet, language: Language, dated: string): ReportModel {
  const [words, sentences] = [reportWords(language), reportSentences(language)];
  const { program, demands, proof, selfTest } = sheet;
  const say = (one: { readonly id: string; readonly en: string }): string => one[language];
  const shown = demands.filter((one) => demandState(one) === 'shown').length;
  const { checks, passed } = checksIn(proof);
  const isSound = selfTest.passed && proof.state === 'done' && checks === passed;
  const summary = say(validationWords.summary)
    .replace('{shown}', String(shown))
    .replace('{all}', String(demands.length))
    .replace('{open}', String(demands.length - shown));
  const figures = say(validationWords.ofChecks)
    .replace('{passed}', String(passed))
    .replace('{checks}', String(checks));
  return {
    language,
    letterhead: null,
    title: say(validationWords.title),
    subtitle: say(validationWords.intro),
    documentTitle: `${say(validationWords.title)} ${program.name} ${program.version}`,
    number: program.version,
    author: '',
    dated,
    datedLine: sentences.dated(formatInstant(dated, language)),
    numberLabel: say(validationWords.version),
    pageWord: words.page,
    ofWord: words.of,
    watermark: null,
    stamps: [],
    footer: sentences.footer(
      `${program.name} ${program.version}`,
      program.coreHash.slice(0, 16),
      program.coreHash.slice(-16),
    ),
    banner: {
      sign: isSound ? 'circle-check' : 'diamond',
      word: `${shown}/${demands.length}`,
      sentence: summary,
      level: null,
      noLevel: proof.groups.length === 0 ? '' : `${passed}/${checks}`,
      levelNotes: [],
    },
    findings: [
      {
        sign: selfTest.passed ? 'circle-check' : 'octagon-cross',
        text: `${say(validationWords.selfTest)}: ${say(selfTest.passed ? validationWords.passed : validationWords.failed)} (${selfTest.checks})`,
      },
      {
        sign: isSound ? 'circle-check' : 'diamond',
        text:
          proof.state === 'done'
            ? `${say(validationWords.proof)}: ${figures}`
            : say(proof.groups.length === 0 ? validationWords.proofNone : validationWords.proofStopped),
      },
    ],
    sections: [demandsSection(demands, language), figuresSection(sheet, language)].filter(
      (section) => section !== null,
    ),
    endMark: `${say(validationWords.endMark)} ${program.version}`,
    attachedManifest: sentences.attachedManifest,
    unprintable: sentences.unprintable,
  };
}

function demandsSection(demands: readonly ValidatedDemand[], language: Language): ReportSection {
  return {
    title: validationWords.requirements[language],
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          { title: validationWords.number[language], align: 'start', share: 7 },
          { title: validationWords.demand[language], align: 'start', share: 44 },
          { title: validationWords.state[language], align: 'start', share: 13 },
          { title: validationWords.tests[language], align: 'start', share: 36 },
        ],
        rows: demands.map((one) => demandRow(one, language)),
        legend: validationWords.testsInEnglish[language],
      },
    ],
  };
}

function demandRow(one: ValidatedDemand, language: Language): ReportRow {
  const state = demandState(one);
  const files = [...new Set(one.proofs.map(({ file }) => file))];
  return {
    cells: [
      cell(`${one.group} ${one.number}`),
      cell(one.demand[language]),
      cell(validationWords[state][language], signs[state]),
      cell(files.join(', ')),
    ],
    notes: one.missing === null ? [] : [{ sign: null, text: one.missing[language] }],
    rejected: false,
  };
}

function figuresSection({ proof }: ValidationSheet, language: Language): ReportSection | null {
  if (proof.groups.length === 0) return null;
  return {
    title: validationWords.proof[language],
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          { title: validationWords.group[language], align: 'start', share: 40 },
          { title: validationWords.checks[language], align: 'end', share: 15 },
          { title: validationWords.truth[language], align: 'start', share: 45 },
        ],
        rows: proof.groups.map(({ title, truth, checks, passed }) => ({
          cells: [
            cell(title, checks === passed ? 'circle-check' : 'octagon-cross'),
            cell(`${passed}/${checks}`),
            cell(truth),
          ],
          notes: [],
          rejected: false,
        })),
        legend: null,
      },
    ],
  };
}
