import { join } from 'node:path';
import type { FindWaveform } from './export/files-of-test.ts';
import type { FindPhoto } from './store/photo-folder.ts';
import type { TestOutputs } from './http/routes/test-routes.ts';

/** What can be made of a closed test: its report on paper and the folder that `judge` reads. Loaded when first needed. */
export function testOutputs(
  dataFolder: string,
  files: { readonly findWaveform: FindWaveform; readonly findPhoto: FindPhoto },
): TestOutputs {
  return {
    async printReport(record, language) {
      const { printReport } = await import('./report/print-report.ts');
      return printReport(record, language, files.findPhoto);
    },
    async exportTest(record) {
      const { writeTestFolder } = await import('./export/write-test-folder.ts');
      const folder = join(dataFolder, 'exports', record.number);
      await writeTestFolder(record, folder, files.findWaveform, files.findPhoto);
      return folder;
    },
  };
}
