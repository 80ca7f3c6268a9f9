import { describe, expect, test } from 'vitest';
import {
  installMissingPackages,
  MissingPackages,
  type PackageMachine,
} from '../../tools/install-missing-packages.ts';

const meterPackage = { commands: ['meter', 'meter-2'], debianPackage: 'meter-tools', neededFor: 'measuring' };
const horn = { commands: ['horn'], debianPackage: 'horn', neededFor: 'sounding' };

function machine(installed: string[], mayInstall: boolean, ran: string[], brings: string[]): PackageMachine {
  return {
    has: (commands) => commands.some((command) => installed.includes(command)),
    mayInstall,
    run(command, words) {
      ran.push([command, ...words].join(' '));
      if (words[0] === 'install') installed.push(...brings);
    },
  };
}

describe('packages of the operating system', () => {
  test('nothing is run when every program is there under one of its names', () => {
    const ran: string[] = [];
    expect(installMissingPackages([meterPackage, horn], machine(['meter-2', 'horn'], true, ran, []))).toEqual(
      [],
    );
    expect(ran).toEqual([]);
  });

  test('only what is missing is installed, after one update', () => {
    const ran: string[] = [];
    const installed = installMissingPackages([meterPackage, horn], machine(['horn'], true, ran, ['meter']));
    expect(installed).toEqual(['meter-tools']);
    expect(ran).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends meter-tools']);
  });

  test('without the right to install, one line says what to install and nothing is run', () => {
    const ran: string[] = [];
    const install = () => installMissingPackages([meterPackage, horn], machine([], false, ran, []));
    expect(install).toThrow(MissingPackages);
    expect(install).toThrow(/meter \(measuring\).*sudo apt-get install -y meter-tools horn$/);
    expect(ran).toEqual([]);
  });

  test('a package that does not bring its program is reported', () => {
    const install = () => installMissingPackages([horn], machine([], true, [], []));
    expect(install).toThrow(/horn \(sounding\)/);
  });
});
