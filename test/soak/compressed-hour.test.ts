import { describe, expect, test } from 'vitest';
import { skipsPseudoTerminals } from '../support/pseudo-terminals.ts';
import { soakByRealTime } from './compressed-hour.ts';

describe.skipIf(skipsPseudoTerminals())('numbered frames over a pseudo-terminal', () => {
  test('none is read that was not sent, none is lost that was whole, all that were spoilt are counted', async () => {
    const found = await soakByRealTime({ frames: 4000, seed: 26 });
    expect(found.wrong).toBe(0);
    expect(found.missing).toBe(0);
    expect(found.readings).toBeGreaterThan(3500);
    const refused = Object.entries(found.reasons)
      .filter(([reason]) => !reason.startsWith('lost'))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(found.sentSpoilt).toBeGreaterThan(10);
    expect(refused).toBeGreaterThanOrEqual(found.sentSpoilt);
    expect(found.reasons['lost: device-lost'] ?? 0).toBe(found.unplugged);
  }, 60_000);
});
