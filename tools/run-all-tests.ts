import { installMissingPackages } from './install-missing-packages.ts';
import { runScript } from './run-script.ts';
import { systemPackages } from './system-packages.ts';
import { checkingSteps, testingStep } from './test-steps.ts';
import { thisMachine } from './this-machine.ts';
import { timed } from './timed.ts';

const failedBeforeTheTests = '\n0 passed, 1 failed, 0 skipped\n';

try {
  const installed = await timed('system packages', () => installMissingPackages(systemPackages, thisMachine));
  if (installed.length > 0) process.stdout.write(`Installed: ${installed.join(' ')}\n`);
  // At once: none needs another, and the longest of them keeps only one core busy.
  const held = await Promise.all(checkingSteps.map((step) => timed(step.name, () => runScript(step.script))));
  const failed = checkingSteps.filter((_, index) => held[index] === false).map(({ name }) => `"${name}"`);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
  process.exitCode = (await runScript(testingStep.script)) ? 0 : 1;
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.stdout.write(failedBeforeTheTests);
  process.exitCode = 1;
}
