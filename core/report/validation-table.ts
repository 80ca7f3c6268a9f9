import type { ValidationSheet } from '../record/validation-sheet.ts';
import { demandState, validationWords } from '../words/validation-words.ts';
import type { Language } from '../words/language.ts';
import type { ExportTable } from './history-table.ts';
import { textCell } from './table-cells.ts';

/** The validation sheet as a table: one row a demand, then one a group of checks. */
export function validationTable(sheet: ValidationSheet, language: Language): ExportTable {
  const { program, selfTest, demands, proof } = sheet;
  return {
    facts: [
      ['format', 'senyap-validation/1'],
      ['program', `${program.name} ${program.version}`],
      ['core_sha256', program.coreHash],
      ['self_test', selfTest.passed ? `${selfTest.checks} passed` : 'failed'],
      ['proof', proof.state],
      ['proof_ended_at', proof.endedAt ?? ''],
    ],
    columns: ['group', 'number', 'subject', 'state', 'open', 'shown_by'].map((name) => ({ name, unit: '' })),
    rows: [
      ...demands.map((one) =>
        [
          one.group,
          String(one.number),
          one.demand[language],
          validationWords[demandState(one)][language],
          one.missing?.[language] ?? '',
          one.proofs.map(({ file, sentence }) => `${file}: ${sentence}`).join(' | '),
        ].map(textCell),
      ),
      ...proof.groups.map(({ id, title, truth, checks, passed }) =>
        ['conformance', id, title, `${passed}/${checks}`, '', truth].map(textCell),
      ),
    ],
  };
}
