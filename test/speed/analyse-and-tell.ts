import { readFileSync } from 'node:fs';
import { analyseFile } from '#host/analysis/analyse-file.ts';
import { secondsOf } from './contender.ts';

// A process of its own, so that the peak of resident memory and the processor's time belong to this one analysis.
const path = process.argv[2] ?? '';
const start = performance.now();
analyseFile(path, { pascalPerFullScale: 1 });
const seconds = (performance.now() - start) / 1000;
const residentMib = peakOfThisProgram() / 1024;
process.stdout.write(`${seconds} ${secondsOf(process.cpuUsage())} ${residentMib}\n`);

/** In KiB. Linux's resource usage also counts what the program that started this one held; its status does not. */
function peakOfThisProgram(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}
