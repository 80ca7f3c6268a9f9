import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';

/** What the sheet of a diagnosis tells of beside the record. */
export interface ToldDiagnosis {
  readonly test: TestDiagnosis;
  /** The run of the test that it is about. */
  readonly run: DiagnosedTestRun;
  /** SHA-256 of the record, hexadecimal. */
  readonly recordSha256: string;
  /** Name and version of the program that split the sound; it need not be the one that measured it. */
  readonly splitWith: string;
}
