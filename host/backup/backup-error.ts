import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { BackupProblem } from '#core/record/backup-problem.ts';
import { backupErrorWords, backupProblemSentence, type BackupErrorCode } from '#core/words/backup-words.ts';
import { integritySentence } from '#core/words/integrity-words.ts';
import type { Language } from '#core/words/language.ts';

/** A backup or a restore was refused or failed; no half of one stands under its name. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  readonly words: { readonly id: string; readonly en: string };

  /** `detail` names what it was about after the sentence. */
  constructor(code: BackupErrorCode, detail: string, options?: ErrorOptions) {
    super(`${backupErrorWords[code].en} (${detail})`, options);
    this.code = code;
    this.words = backupErrorWords[code];
  }
}

/** A backup that is not as it was written, with each fault by its file or its test. */
export class DamagedBackupError extends BackupError {
  readonly problems: readonly BackupProblem[];
  readonly findings: readonly IntegrityFinding[];

  constructor(problems: readonly BackupProblem[], findings: readonly IntegrityFinding[]) {
    super('BACKUP_DAMAGED', sentences(problems, findings, 'en').join(' '));
    this.problems = problems;
    this.findings = findings;
  }

  /** Each fault in a sentence. */
  sentences(language: Language): readonly string[] {
    return sentences(this.problems, this.findings, language);
  }
}

function sentences(
  problems: readonly BackupProblem[],
  findings: readonly IntegrityFinding[],
  language: Language,
): readonly string[] {
  return [
    ...problems.map((one) => backupProblemSentence(one, language)),
    ...findings.map((one) => integritySentence(one, language)),
  ];
}
