import { analyseFile } from '#host/analysis/analyse-file.ts';
import { secondsOf } from './contender.ts';

// A process of its own, so that the peak of resident memory and the processor's time belong to this one analysis.
const path = process.argv[2] ?? '';
const start = performance.now();
analyseFile(path, { pascalPerFullScale: 1 });
const seconds = (performance.now() - start) / 1000;
const residentMib = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${seconds} ${secondsOf(process.cpuUsage())} ${residentMib}\n`);
