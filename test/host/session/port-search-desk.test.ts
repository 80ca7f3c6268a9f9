import { describe, expect, test } from 'vitest';
import { drivers } from '#drivers/registry.ts';
import { PortOpenError, type OpenFailureCode, type Transport } from '#drivers/transport/byte-stream.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import { PortSearchDesk } from '#host/session/port-search-desk.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

const path = '/dev/ttyUSB0';

/** A computer with a port that is new and belongs to dialout, on which ModemManager runs. */
const computer: ComputerFacts = {
  text: (file) => {
    if (file === '/proc/71/comm') return 'ModemManager\n';
    return file === '/etc/group' ? 'dialout:x:20:\n' : null;
  },
  names: (folder) => (folder === '/proc' ? ['71'] : []),
  exists: () => false,
  target: (file) => file,
  groupOf: () => 20,
  ageSeconds: () => 1,
  environment: {},
  userName: 'sari',
  groups: [],
};

/** What a search says of a port that refuses for a reason. */
async function refusalOf(code: OpenFailureCode, facts: ComputerFacts | null) {
  const scheduler = new ManualScheduler();
  const transport: Transport = {
    list: () => Promise.resolve([]),
    open: () => Promise.reject(new PortOpenError(code, path, 'refused')),
  };
  const desk = new PortSearchDesk({ transport, drivers, scheduler, computer: facts });
  desk.begin(path);
  await eventually(() => desk.search?.state !== 'running');
  expect(desk.search?.state).toBe('failed');
  return desk.search?.message ?? { id: '', en: '' };
}

describe('a search on a port that refuses', () => {
  test('says which group opens a port that is forbidden', async () => {
    const { id, en } = await refusalOf('permission-denied', computer);
    expect(id).toContain('kelompok dialout (sudo usermod -aG dialout "$USER")');
    expect(en).toContain('/etc/udev/rules.d/70-senyap.rules');
  });

  test('says who holds a new port, and does not promise to try again by itself', async () => {
    const { id, en } = await refusalOf('busy', computer);
    expect(id).toContain('ModemManager');
    expect(id).toContain('lalu kenali lagi');
    expect(en).toContain('then identify again');
    expect(en).not.toContain('by itself');
    expect(en).toContain('ID_MM_DEVICE_IGNORE');
  });

  test('says no more than is known where the computer has nothing to add, or is not asked', async () => {
    const held = { ...computer, names: () => [] };
    expect((await refusalOf('busy', held)).en).toContain('in use by another program');
    expect((await refusalOf('busy', null)).en).toContain('in use by another program');
    expect((await refusalOf('not-found', computer)).en).toContain('was not found');
  });
});
