import type { Command } from 'commander';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { verificationWord } from '#core/words/confidence-words.ts';
import { detailWord } from '#core/words/detail-words.ts';
import type { Language } from '#core/words/language.ts';
import { gapSentence, informativeWord } from '#core/words/profile-words.ts';
import { sessionWords } from '#core/words/session-words.ts';
import { jsonText } from '../json-text.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';

interface ProfilesOptions {
  readonly json?: boolean;
  readonly language: string;
  readonly category?: string;
}

/** Adds `profiles`: the procedures that Senyap knows, what each stands on and what each leaves open. */
export function registerProfiles(program: Command, output: CommandOutput): void {
  program
    .command('profiles')
    .description('List the test procedures: legal basis, verified or not, limits, and what is left open.')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--category <category>', 'vehicle category that decides the method, such as L3 or M1')
    .option('--json', 'one JSON object a line: the whole profile with its gaps')
    .action((options: ProfilesOptions) => listProfiles(options, output));
}

function listProfiles({ json, language, category }: ProfilesOptions, output: CommandOutput): void {
  try {
    const spoken = readLanguage(language);
    for (const { id } of profileLibrary.list()) {
      const profile = profileLibrary.find(id, category ?? null);
      if (profile === null) continue;
      output.line(json === true ? jsonLine(profile) : plainText(profile, spoken));
    }
  } catch (error) {
    reportFailure(error, json === true, output);
  }
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
    ...(targetSpeed.manner === undefined ? [] : [sessionWords.PROCEDURE_NOT_SUPPORTED[language]]),
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
