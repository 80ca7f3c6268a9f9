import { expect, test } from 'vitest';
import { carryOutTest } from '../support/carried-out-test.ts';
import { recordOnPage } from '../support/closed-test.ts';
import { expectCheckedBinaryRecord } from '../support/checked-binary-record.ts';
import { localDate } from '../support/local-date.ts';
import { openBench } from '../support/open-bench.ts';
import { shortProfileTitle, writeShortProfile } from '../support/short-profile.ts';

test('binary blocks with checksum and the engine speed of an ELM327 carry a workshop test to its verdict', async () => {
  expect.hasAssertions();
  const instruments = { meter: 'sim:bswa-308', speedSensor: 'sim:elm327' };
  const bench = await openBench({ instruments, fillDataFolder: writeShortProfile });
  const { technician, page } = bench;
  await technician.connectInstruments({
    meter: { driver: /BSWA/, preset: 'poll' },
    speedSensor: { driver: /ELM327/, preset: 'can' },
  });
  await technician.fillPreparation(localDate());
  await technician.choose('Bengkel');
  await technician.chooseProfile(shortProfileTitle);
  await technician.beginTest();
  await carryOutTest(bench, 4000);
  const record = await recordOnPage(page);
  expectCheckedBinaryRecord(record);
});
