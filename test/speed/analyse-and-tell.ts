import { analyseFile } from '#host/analysis/analyse-file.ts';

// A process of its own, so that the peak of resident memory belongs to this one analysis.
const path = process.argv[2] ?? '';
const start = performance.now();
analyseFile(path, { pascalPerFullScale: 1 });
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${seconds} ${process.resourceUsage().maxRSS / 1024}\n`);
