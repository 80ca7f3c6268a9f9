import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { judgeSession, writeSession } from './judged-session.ts';

test('the session of the bench is a good one, and a bench without a recording says so', () => {
  const folder = temporaryFolder();
  writeSession(folder);
  expect(() => judgeSession(folder)).not.toThrow();
  rmSync(join(folder, 'calibration-before.wav'));
  expect(() => judgeSession(folder)).toThrow('CALIBRATION_MISSING');
}, 60_000);
