import { proveCore } from './prove-core.ts';
import { writeConformance } from './write-conformance.ts';

/** Runs every check and writes the report into the folder that is named: `node build/main/conformance.js FOLDER`. */
const folder = process.argv[2] ?? 'conformance';
const report = proveCore(import.meta.dirname, () => new Date());
writeConformance(report, folder);
const { checks, passed, seconds, build, program } = report;
const of = build === null ? 'the sources' : 'the built program';
console.log(`${passed} of ${checks} checks of ${of} passed in ${seconds.toFixed(1)} s; see ${folder}`);
console.log(`Senyap ${program.version}, core ${program.coreHash}`);
process.exitCode = checks > 0 && passed === checks ? 0 : 1;
