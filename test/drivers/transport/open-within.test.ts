import { describe, expect, test } from 'vitest';
import { openingTimeoutSeconds, openWithin } from '#drivers/transport/open-within.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { ScriptedTransport } from '../../support/scripted-transport.ts';

const { defaultLineSettings } = driverOf('lutron-16');

function opening(outcome: ScriptedTransport['outcomes'][number]) {
  const scheduler = new ManualScheduler();
  const transport = new ScriptedTransport(() => scheduler.monotonicSeconds());
  transport.outcomes = [outcome];
  const result = openWithin(transport, 'port', defaultLineSettings, scheduler);
  result.catch(() => undefined);
  return { scheduler, transport, result };
}

describe('opening a port within a time', () => {
  test('a port that opens or refuses leaves nothing planned', async () => {
    const opened = opening('open');
    expect((await opened.result).write(Uint8Array.of(1))).toBe(true);
    expect(opened.scheduler.plannedCount).toBe(0);
    const refused = opening('busy');
    await expect(refused.result).rejects.toMatchObject({ code: 'busy' });
    expect(refused.scheduler.plannedCount).toBe(0);
  });

  test('a system that never comes back has failed, and its late port is closed again', async () => {
    const { scheduler, transport, result } = opening('wait');
    await scheduler.advance(openingTimeoutSeconds + 1);
    await expect(result).rejects.toMatchObject({ code: 'failed', path: 'port' });
    transport.letGo();
    await scheduler.advance(0);
    expect(transport.hosts[0]?.write(Uint8Array.of(1))).toBe(false);
  });
});
