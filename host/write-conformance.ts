import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformancePage } from '#core/report/conformance-page.ts';
import type { ConformanceReport } from '#core/report/conformance-report.ts';

/** Writes `conformance.json` and `conformance.html` into a folder, which is made where it is missing. */
export function writeConformance(report: ConformanceReport, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'conformance.json'), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(folder, 'conformance.html'), conformancePage(report));
}
