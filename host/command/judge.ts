import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { reproducedSentence } from '#core/words/bundle-reproduced.ts';
import type { Language } from '#core/words/language.ts';
import { jsonText } from '../json-text.ts';
import { judgeBundle } from '../judge/judge-bundle.ts';
import { judgeFolder } from '../judge/judge-folder.ts';
import { judgementTable } from '../judge/judgement-table.ts';
import { BAD_INPUT_EXIT_CODE, describeFailure, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readInputFile } from './read-input-file.ts';

interface JudgeOptions {
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `judge`: the verdict of a test from a folder of files. */
export function registerJudge(program: Command, output: CommandOutput): void {
  program
    .command('judge')
    .description(
      'verdict of a test from a folder of files (see fixtures/judge/README.md) or an evidence bundle',
    )
    .argument('<folders...>', 'folders with test.json and the files of the measurement, or .senyap files')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON; several folders give one object a line')
    .action((folders: string[], options: JudgeOptions) => judge(folders, options, output));
}

function judge(folders: readonly string[], options: JudgeOptions, output: CommandOutput): void {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    if (folders.length === 1) judgeOne(folders[0] ?? '', language, asJson, output);
    else for (const folder of folders) judgeOneOfSeveral(folder, language, asJson, output);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

function judgeOne(folder: string, language: Language, asJson: boolean, output: CommandOutput): void {
  if (isBundle(folder)) {
    judgeOneBundle(folder, language, asJson, output);
    return;
  }
  const judgement = judgeFolder(folder, language);
  output.line(asJson ? jsonText(judgement) : judgementTable(judgement, language));
}

function isBundle(path: string): boolean {
  return path.endsWith('.senyap') && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Ends with exit code 1 where the files do not give what stands in the record. */
function judgeOneBundle(path: string, language: Language, asJson: boolean, output: CommandOutput): void {
  const judgement = judgeBundle(readInputFile(path), path, language);
  if (!judgement.recorded.reproduced) output.exitCode(1);
  if (asJson) {
    output.line(jsonText(judgement));
    return;
  }
  output.line(judgementTable(judgement, language));
  output.line(reproducedSentence(judgement.recorded)[language]);
}

function judgeOneOfSeveral(folder: string, language: Language, asJson: boolean, output: CommandOutput): void {
  try {
    judgeOne(folder, language, asJson, output);
  } catch (error) {
    if (!asJson) {
      reportFailure(error, false, output);
      return;
    }
    output.line(jsonText({ path: folder, error: describeFailure(error) }));
    output.exitCode(BAD_INPUT_EXIT_CODE);
  }
}
