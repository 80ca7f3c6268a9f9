import { createProcessOutput } from './command/command-output.ts';
import { runCommandLine } from './command/run-command-line.ts';
import { registerServe } from './command/serve.ts';

await runCommandLine(['serve', ...process.argv.slice(2)], [registerServe], createProcessOutput());
