import { describe, expect, test } from 'vitest';
import { skipsPseudoTerminals } from '../support/pseudo-terminals.ts';
import { soakByRealTime } from './compressed-hour.ts';

describe.skipIf(skipsPseudoTerminals())('numbered frames over a pseudo-terminal', () => {
  test('none is read that was not sent, none is lost that was whole, all that were spoilt are counted', async () => {
    const found = await soakByRealTime({ frames: 1500, framesToUnplug: 600, seed: 26 });
    expect(found.wrong).toBe(0);
    expect(found.missing).toBe(0);
    expect(found.readings).toBeGreaterThan(1400);
    const refused = Object.entries(found.reasons)
      .filter(([reason]) => !reason.startsWith('lost'))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(found.sentSpoilt).toBeGreaterThan(5);
    expect(found.unplugged).toBeGreaterThan(0);
    expect(refused).toBeGreaterThanOrEqual(found.sentSpoilt);
    expect(found.reasons['lost: device-lost'] ?? 0).toBe(found.unplugged);
  }, 60_000);
});
