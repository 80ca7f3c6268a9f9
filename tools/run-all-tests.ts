import { installMissingPackages } from './install-missing-packages.ts';
import { runScript } from './run-script.ts';
import { systemPackages } from './system-packages.ts';
import { buildingStep, checkingSteps, testingStep, type TestStep } from './test-steps.ts';
import { thisMachine } from './this-machine.ts';
import { timed } from './timed.ts';

const failedOutsideTheTests = '\n0 passed, 1 failed, 0 skipped\n';

/** @throws Error that names the steps which did not hold */
function hold(held: readonly boolean[], steps: readonly TestStep[]): void {
  const failed = steps.filter((_, index) => held[index] === false).map(({ name }) => `"${name}"`);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
}

try {
  const installed = await timed('system packages', () => installMissingPackages(systemPackages, thisMachine));
  if (installed.length > 0) process.stdout.write(`Installed: ${installed.join(' ')}\n`);
  hold([await timed(buildingStep.name, () => runScript(buildingStep.script))], [buildingStep]);
  // Before the tests and not beside them: those play instruments in real time, which a busy computer starves.
  hold(
    await Promise.all(checkingSteps.map(({ name, script }) => timed(name, () => runScript(script)))),
    checkingSteps,
  );
  process.exitCode = (await runScript(testingStep.script)) ? 0 : 1;
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.stdout.write(failedOutsideTheTests);
  process.exitCode = 1;
}
