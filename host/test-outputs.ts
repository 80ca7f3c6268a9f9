import type { Replacement } from '#core/record/amendment.ts';
import { join } from 'node:path';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestSignature } from '#core/record/test-signature.ts';
import type { BundleSources } from './export/bundle-of-test.ts';
import type { FindWaveform } from './export/files-of-test.ts';
import { refuseDamaged } from './integrity/damaged-test-error.ts';
import type { FindPhoto } from './store/photo-folder.ts';
import type { TestOutputs } from './http/routes/test-routes.ts';

/** Seals, journals and the key that an evidence bundle needs beside the files. */
export type SealedEvidence = Pick<BundleSources, 'sealOf' | 'journalOf' | 'signer' | 'program'> & {
  /** What is wrong with a test as it is kept now. */
  readonly findingsOf: (testId: string) => Promise<readonly IntegrityFinding[]>;
  /** Signatures of people on a record that hold for it. */
  readonly signaturesOn: (record: TestRecord) => readonly TestSignature[];
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: (testId: string) => Replacement | null;
};

/**
 * What can be made of a closed test: its report on paper, its evidence bundle and the folder that `judge` reads. Loaded when
 * first needed.
 */
export function testOutputs(
  dataFolder: string,
  files: { readonly findWaveform: FindWaveform; readonly findPhoto: FindPhoto },
  evidence: SealedEvidence,
): TestOutputs {
  const outputs: TestOutputs = {
    async printReport(record, language, kind = 'report') {
      refuseDamaged(await evidence.findingsOf(record.id));
      const { printPaper } = await import('./report/print-report.ts');
      const seal = evidence.sealOf(record.id);
      const { signer } = evidence;
      const signatures = evidence.signaturesOn(record).map(({ content }) => content);
      const replacedBy = evidence.replacedBy(record.id);
      const sources = { findPhoto: files.findPhoto, seal, signer, signatures, replacedBy };
      return await printPaper(kind, record, language, sources);
    },
    async bundleOf(record) {
      refuseDamaged(await evidence.findingsOf(record.id));
      const { bundleOfTest } = await import('./export/bundle-of-test.ts');
      const printReport = (one: typeof record): Promise<Uint8Array> => outputs.printReport(one, 'id');
      return await bundleOfTest(record, { ...files, ...evidence, printReport });
    },
    async exportTest(record) {
      refuseDamaged(await evidence.findingsOf(record.id));
      const { writeTestFolder } = await import('./export/write-test-folder.ts');
      const folder = join(dataFolder, 'exports', record.number);
      const { findWaveform, findPhoto } = files;
      await writeTestFolder(record, folder, findWaveform, findPhoto, evidence.replacedBy(record.id));
      return folder;
    },
  };
  return outputs;
}
