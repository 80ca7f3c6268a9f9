import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drivers } from '#drivers/registry.ts';
import { registerDecode } from '#host/command/decode.ts';
import { registerDrivers } from '#host/command/drivers.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What a command says, as a person would see it. */
async function senyap(...words: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(words, [registerDecode, registerDrivers], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return said;
}

function recording(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'recording.bin');
  writeFileSync(path, content);
  return path;
}

describe('decode', () => {
  test('prints one JSON line per reading or rejection, in order', async () => {
    const file = recording('78.3 dBA\n1,234\n$SPL,105.6,A,F,1*55\nnan\n');
    const { lines, exitCode } = await senyap('decode', 'generic-line', file, '--json');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { kind: 'spl', value: 78.3, unit: 'dB', frequencyWeighting: 'A' },
      { rejected: 'number-ambiguous', raw: '31 2c 32 33 34' },
      {
        kind: 'spl',
        value: 105.6,
        unit: 'dB',
        frequencyWeighting: 'A',
        timeWeighting: 'F',
        overload: true,
      },
      { kind: 'spl', value: null, why: 'nan', unit: 'dB' },
    ]);
    expect(exitCode).toBe(0);
  });

  test('says in words why bytes were refused and why a value is missing', async () => {
    const { lines } = await senyap('decode', 'generic-line', recording('1,234\nnan\n{"dB":""}\n'));
    expect(lines).toEqual([
      'rejected=number-ambiguous raw=31 2c 32 33 34 (number can be read in two ways: State the decimal mark in the instrument settings (number).)',
      'kind=spl value=none why=nan unit=dB',
      'kind=spl value=none why=empty unit=dB (empty field)',
    ]);
  });

  test('shows both displays of a Lutron recording, because nobody has picked one', async () => {
    const upper = '02 34 31 32 37 30 30 30 30 30 30 33 35 30 30 0D';
    const lower = '02 34 32 32 37 30 30 30 30 30 31 32 30 30 30 0D';
    const file = recording(Buffer.concat([bytesOfHex(upper), bytesOfHex(lower)]));
    const { lines } = await senyap('decode', 'lutron-16', file, '--json');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ value: 3500 }, { value: 12_000 }]);
  });

  test('takes settings as JSON, as a file of it, or a preset', async () => {
    const file = recording('3500\n');
    const settings = join(temporaryFolder(), 'settings.json');
    writeFileSync(settings, '{"unlabelled":"speed"}');
    const expected = ['{"kind":"rpm","value":3500,"unit":"rpm"}'];
    const json = await senyap(
      'decode',
      'generic-line',
      file,
      '--json',
      '--settings',
      '{"unlabelled":"speed"}',
    );
    expect(json.lines).toEqual(expected);
    expect((await senyap('decode', 'generic-line', file, '--json', '--settings', settings)).lines).toEqual(
      expected,
    );
    expect((await senyap('decode', 'generic-line', file, '--json', '--preset', 'plain-speed')).lines).toEqual(
      expected,
    );
  });

  test('an empty recording gives nothing', async () => {
    expect(await senyap('decode', 'lutron-16', recording(''), '--json')).toEqual({
      lines: [],
      errors: [],
      exitCode: 0,
    });
  });

  test.each([
    ['an unknown driver', ['abacus', 'FILE'], 'DRIVER_UNKNOWN'],
    ['a missing file', ['lutron-16', '/no/such/file'], 'FILE_NOT_FOUND'],
    ['a folder', ['lutron-16', '/'], 'FILE_NOT_FOUND'],
    ['settings that are no JSON', ['lutron-16', 'FILE', '--settings', '{display'], 'SETTINGS_INVALID'],
    ['settings that do not fit', ['lutron-16', 'FILE', '--settings', '{"display":"9"}'], 'SETTINGS_INVALID'],
    ['a missing settings file', ['lutron-16', 'FILE', '--settings', '/no/such/file'], 'FILE_NOT_FOUND'],
    ['an unknown preset', ['lutron-16', 'FILE', '--preset', 'x'], 'PRESET_UNKNOWN'],
    ['both', ['lutron-16', 'FILE', '--preset', 'tachometer', '--settings', '{}'], 'SETTINGS_TWICE'],
    ['no file at all', ['lutron-16'], 'BAD_COMMAND_LINE'],
  ])('%s ends with exit code 2 and a code', async (_, words, code) => {
    const file = recording('78.3\n');
    const given = words.map((word) => (word === 'FILE' ? file : word));
    const asJson = await senyap('decode', ...given, '--json');
    expect(asJson.exitCode).toBe(2);
    expect(asJson.lines.map((line) => JSON.parse(line))).toMatchObject([{ error: { code } }]);
    const inWords = await senyap('decode', ...given);
    expect(inWords.exitCode).toBe(2);
    expect(inWords.errors).toHaveLength(1);
  });
});

describe('drivers', () => {
  test('lists every driver with what it measures and how far it was proved', async () => {
    const { lines } = await senyap('drivers', '--json');
    const listed = lines.map((line) => JSON.parse(line) as { readonly id: string });
    expect(listed.map(({ id }) => id)).toEqual(drivers.map(({ id }) => id));
    expect(listed.slice(0, 2)).toMatchObject([
      { id: 'generic-line', measures: ['spl', 'rpm'], verification: 'parser-verified-instrument-not-seen' },
      { id: 'lutron-16', line: { baudRate: 9600, dataTerminalReady: true } },
    ]);
    const inWords = (await senyap('drivers')).lines.join('\n');
    expect(inWords).toContain('state: parser verified, instrument not yet seen');
    expect(inWords).toContain('preset casella-cel-63x: Casella CEL-63x');
  });
});
