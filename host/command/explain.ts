import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ExplainedTest } from '#core/report/explanation-model.ts';
import { explanationOf } from '#core/report/explanation.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { jsonText } from '../json-text.ts';
import { testFileName } from '../judge/read-test-file.ts';
import { readTestFolder } from '../judge/read-test-folder.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { explanationText, type NamedTest } from './explanation-text.ts';
import { readLanguage } from './language-option.ts';
import { readSealed } from './read-record.ts';

interface ExplainOptions {
  readonly language: string;
  readonly json?: boolean;
  readonly data?: string;
}

/** Adds the verb `explain`: why a test has its verdict, rule by rule and step by step. */
export function registerExplain(program: Command, output: CommandOutput): void {
  program
    .command('explain')
    .description('why a test has its verdict: rule by rule, then step by step from the readings')
    .argument('<test>', 'identifier or number of a closed test, or a folder as judge reads it')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: ExplainOptions) => explain(test, options, output));
}

async function explain(test: string, options: ExplainOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const found = { ...(await judgedTest(test, options.data ?? defaultDataFolder())), language };
    const { verdict, result } = found.judgement;
    const explanation = explanationOf(found);
    output.line(
      asJson
        ? jsonText({ test: found.name, replacedBy: found.replacedBy, verdict, result, ...explanation })
        : explanationText(found, verdict, explanation, language),
    );
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

type JudgedTest = Omit<ExplainedTest, 'language'> & NamedTest;

/** A folder is judged anew; a closed test stands as its record judged it. */
async function judgedTest(test: string, dataFolder: string): Promise<JudgedTest> {
  if (existsSync(join(test, testFileName))) {
    const { evidence } = readTestFolder(test);
    return { name: test, replacedBy: null, evidence, judgement: judgeTest(evidence) };
  }
  const { record, replacedBy } = await readSealed(test, dataFolder);
  const { number, evidence, judgement } = record;
  return { name: number, replacedBy, evidence, judgement };
}
