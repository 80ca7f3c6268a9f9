import { describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { registerProfiles } from '#host/command/profiles.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { openOwnProfileDesk } from '#host/session/own-profile-desk.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { shippedAndOwnProfiles } from '#host/store/stored-profiles.ts';
import { approvedCopy, nextVersion, takeSteps } from '../../support/approved-profile.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function list(...words: readonly string[]) {
  return await listIn(temporaryFolder(), ...words);
}

async function listIn(folder: string, ...words: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(['profiles', '--data', folder, ...words], [registerProfiles], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return said;
}

async function told(id: string, ...words: readonly string[]): Promise<string> {
  return (await list(...words)).lines.find((text) => text.startsWith(`${id} `)) ?? '';
}

describe('the verb profiles', () => {
  test('lists every profile, the Indonesian ones first', async () => {
    const { lines, exitCode } = await list();
    expect(exitCode).toBe(0);
    expect(lines.map((text) => text.split(' ')[0])).toEqual(profileLibrary.list().map(({ id }) => id));
  });

  test('tells legal basis, verification, limits and what is left open', async () => {
    const thailand = await told('th-motorcycle-95', '--language', 'en');
    expect(thailand).toContain('DLT B.E. 2564');
    expect(thailand).toContain('not verified against the official text');
    expect(thailand).toContain('speed tolerance, hold time, number of consecutive runs');
    expect(thailand).toContain('limit 95 dB(A)');
    const police = await told('id-police-practice-informative');
    expect(police).toContain('sekadar informasi');
    expect(police).toContain('Diukur pada putaran langsam');
    expect(await told('id-p56-2019-l3-passby')).toContain('pass-by');
  });

  test('takes the method of a vehicle category', async () => {
    const gaps = async (...words: readonly string[]) =>
      JSON.parse(
        (await list('--json', ...words)).lines.find((line) => line.includes('"id":"iso-5130-2019"')) ?? '{}',
      );
    expect(await gaps()).toMatchObject({ gaps: ['speedTolerancePercent'] });
    expect(await gaps('--category', 'M1')).toMatchObject({ gaps: [], speedTolerancePercent: { value: 3 } });
  });

  test('lists the laboratory’s own versions with their state, those that no test may be made by too', async () => {
    const folder = temporaryFolder();
    const store = openTestStore(folder);
    const desk = openOwnProfileDesk({
      store: store.profiles,
      clock: { now: () => '2026-11-29T09:00:00+07:00' },
      profiles: shippedAndOwnProfiles(store.profiles),
    });
    approvedCopy(desk, 'lab-a', 'un-r41-04-stationary');
    nextVersion(desk, 'lab-a', { categories: ['L3'] });
    nextVersion(desk, 'lab-a', { categories: ['L4'] });
    takeSteps(desk, 'lab-a', { kind: 'withdraw', person: 'Made', reason: 'wrong', version: 3 });
    takeSteps(desk, 'lab-a', { kind: 'begin', person: 'Wayan' });
    const { lines, exitCode } = await listIn(folder, '--language', 'en');
    store.dispose();
    expect(exitCode).toBe(0);
    const own = lines.filter((text) => text.startsWith('lab-a')).map((text) => text.split('\n')[0]);
    expect(own).toEqual([
      'lab-a 2  Motorcycle at rest, UN R41-04',
      'lab-a 1  Motorcycle at rest, UN R41-04',
      'lab-a  draft, being written',
      'lab-a 3  withdrawn on 29 November 2026 by Made: wrong',
    ]);
    expect(lines).toHaveLength(profileLibrary.list().length + 4);
  });

  test('refuses a language that it does not speak', async () => {
    expect(await list('--language', 'nl')).toMatchObject({ exitCode: 2, lines: [] });
  });
});
