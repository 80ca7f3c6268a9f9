import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allChecks } from '#core/conformance/all-checks.ts';
import { startupChecks } from '#core/conformance/startup-checks.ts';
import { conformancePage } from '#core/report/conformance-page.ts';
import { countChecks, runGroups, type ConformanceReport } from '#core/report/conformance-report.ts';
import { coreHash } from '#host/core-hash.ts';
import { programVersion } from '#host/program-version.ts';
import { root } from './root.ts';

/** The hash that the built program carries; null where none is built. */
function builtCoreHash(proved: string): string | null {
  const bundles = globSync('build/main/**/*.js', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  if (bundles.some((bundle) => bundle.includes(proved))) return proved;
  const found = bundles.map((bundle) => /["'`]([0-9a-f]{64})["'`]/.exec(bundle)?.[1] ?? null);
  return found.find((hash) => hash !== null) ?? null;
}

const begun = performance.now();
const groups = runGroups([startupChecks, ...allChecks]);
const hash = coreHash();
const report: ConformanceReport = {
  program: { name: 'Senyap', version: programVersion(), coreHash: hash },
  builtCoreHash: builtCoreHash(hash),
  writtenAt: new Date().toISOString(),
  environment: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  seconds: (performance.now() - begun) / 1000,
  ...countChecks(groups),
  groups,
};
const folder = join(root, 'build', 'conformance');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'conformance.json'), `${JSON.stringify(report, null, 1)}\n`);
writeFileSync(join(folder, 'conformance.html'), conformancePage(report));
const { checks, passed, seconds } = report;
console.log(`${passed} of ${checks} checks passed in ${seconds.toFixed(1)} s; see ${folder}`);
process.exitCode = passed === checks ? 0 : 1;
