import type { Command } from 'commander';
import type { Profile } from '#core/procedure/profile.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { coreHash } from '../core-hash.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { jsonText } from '../json-text.ts';
import { programVersion } from '../program-version.ts';
import type { Rejudgement } from '../rejudge/rejudge-record.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { findRecord } from './find-record.ts';
import { readLanguage } from './language-option.ts';
import { namedProfile } from './named-profile.ts';
import type { RejudgedTest } from './rejudged-test.ts';
import { rejudgementText } from './rejudgement-text.ts';

/** Exit code of a record that its raw data do not prove; bad input ends with 2. */
export const NOT_IDENTICAL_EXIT_CODE = 1;

interface RejudgeOptions {
  readonly language: string;
  readonly json?: boolean;
  readonly data?: string;
  readonly profile?: string;
}

/** Adds the verb `rejudge`: a closed test judged again from its raw data. */
export function registerRejudge(program: Command, output: CommandOutput): void {
  program
    .command('rejudge')
    .description('judges a closed test again from its raw data; ends with 1 where the same does not come out')
    .argument('<test>', 'identifier or number of the test')
    .option(
      '--profile <version>',
      'also show what another profile would have said: ID, ID@VERSION, a version of the own one, or a JSON file',
    )
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: RejudgeOptions) => rejudge(test, options, output));
}

async function rejudge(test: string, options: RejudgeOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const rejudged = await rejudgedTest(test, options);
    output.line(asJson ? jsonText(rejudgementJson(rejudged)) : rejudgementText(rejudged, language));
    if (!rejudged.again.identical) output.exitCode(NOT_IDENTICAL_EXIT_CODE);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

async function rejudgedTest(test: string, options: RejudgeOptions): Promise<RejudgedTest> {
  const dataFolder = options.data ?? defaultDataFolder();
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const { openWaveformFolder } = await import('../store/waveform-folder.ts');
  const { createSameThreadAnalysis } = await import('../analysis/same-thread-analysis.ts');
  const { openAllProfiles } = await import('../store/stored-profiles.ts');
  const { readAmendments, readJournal } = await import('../rejudge/read-journal.ts');
  const { rejudgeRecord } = await import('../rejudge/rejudge-record.ts');
  const reader = openRecordReader(dataFolder);
  try {
    const record = findRecord(reader, test, dataFolder);
    const library = openAllProfiles(dataFolder, reader.profiles);
    const profile = options.profile === undefined ? null : namedProfile(options.profile, record, library);
    const waveforms = openWaveformFolder(dataFolder);
    const again = await rejudgeRecord(
      {
        record,
        journal: readJournal(reader, record.id),
        amendments: readAmendments(reader, record),
      },
      { analysis: createSameThreadAnalysis(), findWaveform: (sha256) => waveforms.find(sha256) },
    );
    const program = { version: programVersion(), coreHash: coreHash() };
    const replacedBy = reader.amendedBy(record.id);
    return {
      record,
      again,
      replacedBy,
      other: profile === null ? null : underProfile(profile, record, again),
      program,
    };
  } finally {
    reader.dispose();
  }
}

/** What another profile says of the same evidence; nothing of it is stored. */
function underProfile(
  profile: Profile,
  record: TestRecord,
  { evidence }: Rejudgement,
): RejudgedTest['other'] {
  if (evidence === null) {
    throw new CommandError(
      'EVIDENCE_UNREADABLE',
      `The evidence of ${record.number} breaks its schema: no profile can judge it.`,
    );
  }
  return { profile, judgement: judgeOutcome({ ...evidence, profile }, record.outcome) };
}

function rejudgementJson({ record, again, replacedBy, other, program }: RejudgedTest) {
  const { id, number } = record;
  const { identical, parts, recordings, judgement } = again;
  return {
    test: { id, number, program: record.program, verdict: record.judgement.verdict },
    replacedBy,
    program,
    identical,
    parts,
    recordings,
    judgement,
    underOtherProfile:
      other === null
        ? null
        : {
            isVerdictOfRecord: false,
            profile: { id: other.profile.id, version: other.profile.version },
            judgement: other.judgement,
          },
  };
}
