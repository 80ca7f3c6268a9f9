import { spawnSync } from 'node:child_process';
import { findExecutable } from './find-executable.ts';
import type { PackageMachine } from './install-missing-packages.ts';

/** The machine that this process runs on. */
export const thisMachine: PackageMachine = {
  has: (commands) => findExecutable(commands) !== null,
  mayInstall: process.getuid?.() === 0 && findExecutable(['apt-get']) !== null,
  run(command, commandArguments) {
    const { status, stdout, stderr, error } = spawnSync(command, commandArguments, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status === 0) return;
    const said = error?.message ?? `${stdout}${stderr}`;
    throw new Error(`${command} ${commandArguments.join(' ')} failed:\n${said}`);
  },
};
