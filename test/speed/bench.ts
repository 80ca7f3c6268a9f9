import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchOptionError, readBenchOptions } from './bench-options.ts';
import { benchTable } from './bench-table.ts';
import { runBench } from './run-bench.ts';

const results = join(import.meta.dirname, '../../build/bench');

/** A measurement: whatever the ratios are, it ends well; not so on an error or where a peer did other work. */
async function main(): Promise<number> {
  const options = readBenchOptions(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'senyap-bench-'));
  // The long recordings take more than a gigabyte: they go even where the measurement is broken off.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const findings = await runBench(options, folder, tell);
  for (const line of ['', ...benchTable(findings.rows)]) tell(line);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'bench.json'), `${JSON.stringify(findings, null, 2)}\n`);
  tell('\nWritten to build/bench/bench.json');
  return findings.rows.some(({ verdict }) => verdict === 'NOT THE SAME WORK') ? 1 : 0;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof BenchOptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
