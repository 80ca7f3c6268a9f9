import { expect, test } from 'vitest';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { createHost } from '#host/create-host.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('an administrator says where backups go, and one that is asked for is whole', async () => {
  const out = temporaryFolder();
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder: temporaryFolder(),
    simulate: true,
    pageFolder: null,
    log: (error) => {
      throw error;
    },
  });
  let cookie = '';
  const ask = async (method: string, path: string, json?: unknown): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json', origin: 'senyap://bench', cookie };
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const answer = await host.fetch(new Request(`senyap://bench${path}`, { method, headers, ...body }));
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return (await answer.json()) as Record<string, unknown>;
  };
  try {
    const plan = { folder: out, dailyAt: null, everyTests: 10, keep: 3 };
    expect(await ask('PUT', '/api/backup/plan', plan)).toMatchObject({ error: { code: 'SIGN_IN_NEEDED' } });
    await ask('POST', '/api/people/set-up', { name: 'Sari', password: 'kumis kucing 42 hijau' });
    expect(await ask('POST', '/api/backup')).toMatchObject({ error: { code: 'BACKUP_UNPLANNED' } });
    const tooFew = { ...plan, keep: 2 };
    expect(await ask('PUT', '/api/backup/plan', tooFew)).toMatchObject({ error: { code: 'BODY_INVALID' } });
    expect(await ask('PUT', '/api/backup/plan', plan)).toMatchObject({ plan });
    expect(await ask('POST', '/api/backup')).toMatchObject({ kind: 'copying' });
    let state: Record<string, unknown> = {};
    const look = async (): Promise<void> => {
      state = await ask('GET', '/api/backup');
    };
    await eventually(() => {
      void look();
      return state['kind'] === 'done';
    }, 20);
    expect(await verifyBackup(String(state['folder']))).toMatchObject({ findings: [], withKey: false });
  } finally {
    await host.close();
  }
});
