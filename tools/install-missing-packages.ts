import type { SystemPackage } from './system-packages.ts';

/** The machine as far as installing packages is concerned. */
export interface PackageMachine {
  has(commands: readonly string[]): boolean;
  /** True when packages can be installed without asking anybody: root, with apt. */
  readonly mayInstall: boolean;
  /** Runs a program to its end. @throws Error with what it printed when it fails */
  run(command: string, commandArguments: readonly string[]): void;
}

/** A program that the tests need is missing and this process cannot install it. */
export class MissingPackages extends Error {
  override readonly name = 'MissingPackages';
  readonly code = 'MISSING_PACKAGES';
}

/**
 * Installs what is missing where that is possible and returns the names of what it installed.
 * @throws MissingPackages with one line that says what to install
 */
export function installMissingPackages(
  wanted: readonly SystemPackage[],
  machine: PackageMachine,
): readonly string[] {
  const missing = wanted.filter((one) => !machine.has(one.commands));
  if (missing.length === 0) return [];
  const names = missing.map((one) => one.debianPackage);
  if (!machine.mayInstall) throw new MissingPackages(sentenceFor(missing, names));
  machine.run('apt-get', ['update', '-qq']);
  machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  const stillMissing = missing.filter((one) => !machine.has(one.commands));
  if (stillMissing.length > 0) throw new MissingPackages(sentenceFor(stillMissing, names));
  return names;
}

function sentenceFor(missing: readonly SystemPackage[], names: readonly string[]): string {
  const reasons = missing.map((one) => `${one.commands[0]} (${one.neededFor})`).join(', ');
  return `The tests need ${reasons}. Install with: sudo apt-get install -y ${names.join(' ')}`;
}
