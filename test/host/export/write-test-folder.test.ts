import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { makeExample } from '../../../fixtures/judge/make-example.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { replacedFileName, writeTestFolder } from '#host/export/write-test-folder.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { meterTrack, rideRun } from '../../support/ride-builder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';

function recordOf(evidence: TestEvidence): TestRecord {
  return {
    schemaVersion: 1,
    id: 'a-test',
    number: '2026-0001',
    outcome: 'closed',
    startedAt: '2026-11-23T08:00:00+07:00',
    closedAt: '2026-11-23T08:20:00+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence,
    judgement: judgeTest(evidence),
    spectrum: null,
  };
}

async function exported(evidence: TestEvidence): Promise<TestEvidence> {
  const folder = temporaryFolder();
  await writeTestFolder(recordOf(evidence), folder, () => null);
  return readTestFolder(folder).evidence;
}

/** Times as a running clock gives them: no round figure among them. */
const odd = (time: number): number => time + 1 / 3;

describe('an exported test', () => {
  test('reads back as the very same evidence and the very same verdict', async () => {
    const evidence = buildEvidence();
    const again = await exported(evidence);
    expect(again).toEqual(evidence);
    expect(judgeTest(again)).toEqual(judgeTest(evidence));
  });

  test('that was withdrawn is invalid from its files alone, too', async () => {
    const withdrawn = { reason: 'the meter was found damaged', at: '2026-12-01T10:00:00+07:00' };
    const again = await exported({ ...buildEvidence(), withdrawn });
    expect(again.withdrawn).toEqual(withdrawn);
    expect(judgeTest(again)).toMatchObject({ verdict: 'invalid', result: null });
  });

  test('keeps voided and paused runs as such, when it stood still and who had it', async () => {
    const voided = { reason: 'truk lewat saat tahan', at: '2026-11-23T08:06:00+07:00' };
    const evidence = buildEvidence();
    const [series] = evidence.series;
    const [first, ...others] = series?.runs ?? [];
    if (series === undefined || first === undefined) throw new Error('there is a run');
    const cut = rideRun(90, { number: 9, cut: 'OPERATOR_ABORTED', paused: true });
    const told = {
      ...evidence,
      series: [{ ...series, runs: [{ ...first, voided }, ...others, cut] }],
      interruptions: [
        { cause: 'paused' as const, from: '2026-11-23T08:05:00+07:00', to: null, reason: 'hujan' },
      ],
      handOvers: [{ from: 'Sari', to: 'Budi', at: '2026-11-23T08:05:00+07:00' }],
    };
    const again = await exported(told);
    expect(again).toEqual(told);
    expect(judgeTest(again).series[0]?.countedRuns).not.toContain(first.number);
  });

  test('keeps every digit, gap, flag, weighting and cut', async () => {
    const good = rideRun(92.123456789012);
    const shifted = {
      ...good,
      level: good.level && {
        ...good.level,
        frequencyWeighting: { origin: 'reported' as const, value: 'A' as const },
        timeWeighting: { origin: 'unknown' as const },
        samples: good.level.samples.map((one, index) => ({
          ...one,
          timeSeconds: odd(one.timeSeconds),
          levelDb: index % 7 === 0 ? null : one.levelDb,
          overload: index === 5,
          underRange: index === 6,
        })),
      },
      speed: good.speed && {
        samples: good.speed.samples.map((one, index) => ({
          timeSeconds: odd(one.timeSeconds),
          speedRpm: index % 5 === 0 ? null : one.speedRpm,
        })),
      },
    };
    const cut = rideRun(90, { number: 2, cut: 'OPERATOR_ABORTED', startedAt: '2026-11-23T08:05:00+07:00' });
    const silent = rideRun(90, { number: 3, level: null, speed: null, cut: 'NO_SIGNAL' });
    const heard = rideRun(90, {
      number: 4,
      speedFromSound: { state: 'value', speedRpm: 4001.5, confidence: 0.8 },
      speedHeard: {
        samples: [
          { timeSeconds: 2.041667, speedRpm: 4001.52, confidence: 0.913 },
          { timeSeconds: 2.081667, speedRpm: null, confidence: 0 },
        ],
      },
      waveformSha256: 'ab'.repeat(32),
    });
    const evidence = buildEvidence({
      mode: 'workshop',
      calibrationAfter: null,
      backgroundAfter: null,
      declaredTargetSpeedRpm: 4100.25,
      decision: { rule: 'four-way', expandedUncertaintyDb: 1.7 },
      series: [{ role: 'test', outlet: 1, runs: [shifted, cut, silent, heard] }],
    });
    expect(await exported(evidence)).toEqual(evidence);
  });

  test('of a comparison at two outlets keeps its series apart', async () => {
    const runs = (level: number) => [1, 2, 3].map((number) => rideRun(level, { number }));
    const evidence = buildEvidence({
      profile: shippedProfile('comparative-stock-vs-aftermarket'),
      exhaust: { ...buildEvidence().exhaust, outlets: 2 },
      backgroundBefore: meterTrack(() => 50, 11),
      series: [
        { role: 'stock', outlet: 1, runs: runs(88) },
        { role: 'stock', outlet: 2, runs: runs(87) },
        { role: 'replacement', outlet: 1, runs: runs(91) },
        { role: 'replacement', outlet: 2, runs: runs(92) },
      ],
    });
    const again = await exported(evidence);
    expect(again).toEqual(evidence);
    expect(judgeTest(again)).toMatchObject({ differenceDb: { reported: 4 } });
  });

  test('with its recordings is analysed again and gives the same levels', async () => {
    const source = temporaryFolder();
    makeExample(source, 'waveform');
    const { evidence } = readTestFolder(source);
    const runs = evidence.series[0]?.runs ?? [];
    const named = {
      ...evidence,
      series: [
        {
          role: 'test' as const,
          outlet: 1,
          runs: runs.map((run) => Object.assign(run, { waveformSha256: `run-${run.number}` })),
        },
      ],
    };
    const folder = temporaryFolder();
    await writeTestFolder(recordOf(named), folder, (sha256) => join(source, `${sha256}.wav`));
    const again = readTestFolder(folder);
    expect(again.warnings).toEqual([]);
    expect(again.evidence).toEqual(named);
  });

  test('carries the record itself', async () => {
    const record = recordOf(buildEvidence());
    const folder = temporaryFolder();
    await writeTestFolder(record, folder, () => null);
    expect(JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'))).toEqual(record);
    expect(existsSync(join(folder, replacedFileName))).toBe(false);
  });

  test('of a record that another took the place of says so, and is judged as before', async () => {
    const record = recordOf(buildEvidence());
    const folder = temporaryFolder();
    const by = { id: 'other', number: '2026-0009', isWithdrawn: false };
    await writeTestFolder(record, folder, () => null, undefined, by);
    expect(readFileSync(join(folder, replacedFileName), 'utf8').split('\n')).toEqual([
      expect.stringMatching(/digantikan.*2026-0009/),
      expect.stringMatching(/was replaced.*2026-0009/),
      '',
    ]);
    const again = readTestFolder(folder);
    expect(again.warnings).toEqual([]);
    expect(again.evidence).toEqual(record.evidence);
  });
});
