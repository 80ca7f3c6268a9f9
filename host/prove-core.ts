import type { CheckGroup } from '#core/conformance/check.ts';
import { fullProof } from '#core/conformance/full-proof.ts';
import { countChecks, runGroups, type ConformanceReport } from '#core/report/conformance-report.ts';
import { builtFiles } from './built-files.ts';
import { coreHash, isBuiltProgram } from './core-hash.ts';
import { programVersion } from './program-version.ts';

/** This entry lies beside the shipped files and is not packaged. */
const NOT_SHIPPED = ['conformance.js'];

/**
 * Runs checks with the very code that is loaded here, built or from sources, and tells which it was. `folder` is that
 * of the built program.
 */
export function proveCore(
  folder: string,
  now: () => Date,
  groups: readonly CheckGroup[] = fullProof,
): ConformanceReport {
  const begun = now();
  const build = isBuiltProgram() ? { files: builtFiles(folder, NOT_SHIPPED) } : null;
  const outcomes = runGroups(groups);
  const finished = now();
  return {
    program: { name: 'Senyap', version: programVersion(), coreHash: coreHash() },
    build,
    writtenAt: finished.toISOString(),
    environment: `Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    seconds: (finished.getTime() - begun.getTime()) / 1000,
    ...countChecks(outcomes),
    groups: outcomes,
  };
}
