import { registerAnalyse } from './command/analyse.ts';
import { createProcessOutput } from './command/command-output.ts';
import { runCommandLine } from './command/run-command-line.ts';

await runCommandLine(process.argv.slice(2), [registerAnalyse], createProcessOutput());
