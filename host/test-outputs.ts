import { join } from 'node:path';
import type { TestOutputs } from './http/routes/test-routes.ts';

/** What can be made of a closed test: its report on paper and the folder that `judge` reads. Loaded when first needed. */
export function testOutputs(
  dataFolder: string,
  findWaveform: (sha256: string) => string | null,
): TestOutputs {
  return {
    async printReport(record, language) {
      const { printReport } = await import('./report/print-report.ts');
      return printReport(record, language);
    },
    async exportTest(record) {
      const { writeTestFolder } = await import('./export/write-test-folder.ts');
      const folder = join(dataFolder, 'exports', record.number);
      await writeTestFolder(record, folder, findWaveform);
      return folder;
    },
  };
}
