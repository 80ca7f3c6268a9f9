import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { benchSound } from './bench-sound.ts';
import { compareWithPeers } from './compare-with-peers.ts';
import { findPeers, type Peers, usualPlaces } from './find-peers.ts';
import { describeMachine, machineLines } from './machine.ts';
import { writePeerFiles } from './peer-files.ts';
import { largestDifferenceDb } from './same-work.ts';
import { bandLevels, broadbandLevels } from './shared-works.ts';
import { takeTurns } from './take-turns.ts';

const folder = mkdtempSync(join(tmpdir(), 'senyap-find-peers-'));
const sound = benchSound(48_000, 2);
const files = writePeerFiles(folder, sound.samples, sound.sampleRateHz);
const nowhere = { compiler: 'no-such-compiler', pythons: ['no-such-python'], folder };
const hasCompiler = spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;

afterAll(() => rmSync(folder, { recursive: true }));

describe('a machine without any peer', async () => {
  const peers = await findPeers(nowhere, files);

  test('names them all, and what would bring each', () => {
    expect(peers.present).toEqual([]);
    const lines = machineLines(describeMachine(peers), peers).join('\n');
    for (const remedy of [
      /scalar C +absent; it would take a C compiler named cc/,
      /vector C +absent; it would take a C compiler named cc/,
      /SciPy +absent; it would take SciPy \(Debian: apt-get install python3-scipy\)/,
      /phonometry +absent; .*pip install phonometry/,
      /PyOctaveBand +absent; .*pip install PyOctaveBand/,
    ])
      expect(lines).toMatch(remedy);
  });

  test('has a row for each that is missing in a work, none of them reached', async () => {
    const rows = await compareWithPeers({ work: 'levels', title: 'levels', run: () => [60] }, peers, 1);
    expect(rows.map(({ against, verdict }) => [against, verdict])).toEqual([
      ['scalar C', 'not compared'],
      ['SciPy', 'not compared'],
    ]);
  });

  test('keeps their versions as none', () => {
    expect(describeMachine(peers).peers).toMatchObject({ 'scalar C': null, SciPy: null, phonometry: null });
  });
});

describe.skipIf(!hasCompiler)('the peers in C', async () => {
  const peers: Peers = hasCompiler
    ? await findPeers({ ...nowhere, compiler: 'cc' }, files)
    : { present: [], absent: [] };
  const levelsBy = async (name: string, work: string): Promise<readonly number[]> => {
    const peer = peers.present.find((one) => one.name === name);
    if (peer === undefined) throw new Error(`${name} is not there`);
    const [standing] = await takeTurns([peer.process.contender(work)], 1, 1);
    return standing?.levels ?? [];
  };

  afterAll(() => {
    for (const { process } of peers.present) process.end();
  });

  test('are there where a compiler is', () => {
    expect(peers.present.map(({ name }) => name)).toEqual(['scalar C', 'vector C']);
  });

  test('find the same bands, in lanes or one by one', async () => {
    const scalar = await levelsBy('scalar C', 'bands');
    expect(scalar).toHaveLength(31);
    expect(largestDifferenceDb(scalar, await levelsBy('vector C', 'bands'))).toBeLessThan(1e-5);
  });

  test('do the work that the bench does', async () => {
    expect(largestDifferenceDb(bandLevels(sound), await levelsBy('vector C', 'bands'))).toBeLessThan(0.1);
    expect(largestDifferenceDb(broadbandLevels(sound), await levelsBy('scalar C', 'levels'))).toBeLessThan(
      0.1,
    );
  });
});

test('a Python that is named is looked at first', () => {
  expect(usualPlaces(folder, '/opt/python').pythons[0]).toBe('/opt/python');
  expect(usualPlaces(folder, null).pythons).toEqual(['/usr/bin/python3', 'python3']);
});
