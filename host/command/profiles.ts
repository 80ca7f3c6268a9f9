import type { Command } from 'commander';
import type { OwnProfile } from '#core/procedure/own-profile/own-profile.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { verificationWord } from '#core/words/confidence-words.ts';
import { detailWord } from '#core/words/detail-words.ts';
import type { Language } from '#core/words/language.ts';
import { draftStateWord, withdrawnSentence } from '#core/words/profile/state-words.ts';
import { mannerSentence } from '#core/words/manner-words.ts';
import { gapSentence, informativeWord } from '#core/words/profile-words.ts';
import { sessionWords } from '#core/words/session-words.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { jsonText } from '../json-text.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { profilesOfBench } from './profiles-of-bench.ts';

interface ProfilesOptions {
  readonly json?: boolean;
  readonly language: string;
  readonly category?: string;
  readonly data?: string;
}

/** Adds `profiles`: the procedures that this bench knows, what each stands on and what each leaves open. */
export function registerProfiles(program: Command, output: CommandOutput): void {
  program
    .command('profiles')
    .description('List the test procedures: legal basis, verified or not, limits, and what is left open.')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--category <category>', 'vehicle category that decides the method, such as L3 or M1')
    .option('--data <folder>', 'data folder with the laboratory’s own profiles, if not the usual one')
    .option('--json', 'one JSON object a line: the whole profile with its gaps')
    .action(async (options: ProfilesOptions) => await listProfiles(options, output));
}

async function listProfiles(options: ProfilesOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const { library, own } = await profilesOfBench(options.data ?? defaultDataFolder());
    for (const profile of inCategory(library, options.category ?? null)) {
      output.line(asJson ? jsonLine(profile) : plainText(profile, language));
    }
    if (!asJson)
      for (const line of own.flatMap((profile) => stateLines(profile, language))) output.line(line);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

function inCategory(library: ProfileLibrary, category: string | null): readonly Profile[] {
  return library.list().map((one) => library.find(`${one.id}@${one.version}`, category) ?? one);
}

/** Own profiles that are no version yet, and versions that no test may be made by. */
function stateLines({ id, draft, versions }: OwnProfile, language: Language): readonly string[] {
  return [
    ...(draft === null ? [] : [`${id}  ${draftStateWord(draft, language)}`]),
    ...versions.flatMap(({ version, withdrawn }) =>
      withdrawn === null ? [] : [`${id} ${version}  ${withdrawnSentence(withdrawn, language)}`],
    ),
  ];
}

function jsonLine(profile: Profile): string {
  return jsonText({ ...profile, gaps: gapsOf(profile) });
}

/** A profile for moving vehicles has no stationary method that could have gaps. */
function gapsOf(profile: Profile): ReturnType<typeof profileGaps> {
  return profile.testType === 'stationary' ? profileGaps(profile) : [];
}

function plainText(profile: Profile, language: Language): string {
  const { id, version, title, legalBasis, informativeOnly, testType, targetSpeed } = profile;
  const marks = [
    verificationWord(profile, language),
    ...(informativeOnly ? [informativeWord(language)] : []),
    ...(testType === 'pass-by' ? [sessionWords.PROFILE_NOT_STATIONARY[language]] : []),
    ...(targetSpeed.manner === undefined ? [] : [mannerSentence(targetSpeed.manner, language)]),
  ];
  const gaps = gapSentence(gapsOf(profile), language);
  const lines = [
    legalBasis[language],
    ...marks,
    ...(gaps === null ? [] : [gaps]),
    ...limitLines(profile, language),
  ];
  return [`${id} ${version}  ${title[language]}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function limitLines({ limits }: Profile, language: Language): string[] {
  const name = detailWord('limit', language);
  return limits.map((limit) => {
    const figure = limit.kind === 'absolute' && limit.maximumDb !== null ? ` ${limit.maximumDb} dB(A)` : '';
    return `${name}${figure}: ${limit.legalBasis[language]} (${limit.confidence})`;
  });
}
