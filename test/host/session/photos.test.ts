import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { printReport } from '#host/report/print-report.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';
import { jpegOf } from '../../support/pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Bench = Awaited<ReturnType<typeof benchOnSimulatedSite>>['bench'];

function sent(bytes: Uint8Array): Request {
  const body = new Uint8Array(bytes);
  const headers = { 'content-type': 'application/octet-stream' };
  return new Request('senyap://bench/api/photos', { method: 'POST', body, headers });
}

function kept(bench: Bench, mark: number): string {
  const stored = bench.photos.store(jpegOf(mark));
  if (stored === null) throw new Error('the picture is one');
  return stored.sha256;
}

/** A closed test with one photo from before it began and one taken while it ran; its files whole. */
async function photographed() {
  made ??= photographedTest();
  const one = await made;
  kept(one.bench, 1);
  kept(one.bench, 2);
  return one;
}

// The other folders go with their test; this one stays for all.
const lasting = mkdtempSync(join(tmpdir(), 'senyap-photos-'));
afterAll(async () => {
  (await made)?.store.dispose();
  rmSync(lasting, { recursive: true, force: true });
});

let made: ReturnType<typeof photographedTest> | null = null;

async function photographedTest() {
  const on = await benchOnSimulatedSite({ folder: lasting });
  const { bench } = on;
  const before = kept(bench, 1);
  const during = kept(bench, 2);
  const takenAt = '2026-11-23T08:00:00+07:00';
  const exhaust = {
    subject: 'exhaust',
    sha256: before,
    mediaType: 'image/jpeg',
    takenAt,
    remark: '',
  } as const;
  const { id } = bench.prepare({ ...demoPreparation, photos: [exhaust] });
  await on.measure();
  bench.addPhoto({ subject: 'surface', sha256: during, remark: 'aspal' });
  await clickThrough(on);
  const record = bench.test(id);
  if (record === null) throw new Error('the test has a record');
  return { ...on, record, before, during };
}

describe('the photos of a test', () => {
  test('are part of its record by hash, those before it and those taken while it ran', async () => {
    const { record, before, during } = await photographed();
    expect(record.judgement.valid).toBe(true);
    expect(record.evidence.photos).toMatchObject([
      { subject: 'exhaust', sha256: before, mediaType: 'image/jpeg' },
      { subject: 'surface', sha256: during, mediaType: 'image/jpeg', remark: 'aspal' },
    ]);
  });

  test('cannot be added once it is closed, nor name a file that is not there', async () => {
    const { bench, before } = await photographed();
    const photo = { subject: 'exhaust', sha256: before, remark: '' } as const;
    expect(() => bench.addPhoto(photo)).toThrow(expect.objectContaining({ code: 'NO_TEST' }));
    const unknown = { ...photo, sha256: '0'.repeat(64), mediaType: 'image/jpeg', takenAt: '' } as const;
    expect(() => bench.prepare({ ...demoPreparation, photos: [unknown] })).toThrow(
      expect.objectContaining({ code: 'PHOTO_UNKNOWN' }),
    );
  });

  test('stand on paper with their hash; a file that is gone or altered is named there', async () => {
    const { record, bench, folder, before, during } = await photographed();
    const paper = async (): Promise<string> => {
      const printed = await printReport(record, 'id', {
        findPhoto: (sha256) => bench.photos.find(sha256),
      });
      return textOfPdfBytes(printed).replaceAll(/\s+/g, ' ');
    };
    const whole = await paper();
    for (const half of [before.slice(0, 32), before.slice(32)]) expect(whole).toContain(half);
    expect(whole).not.toContain('berkas foto');
    rmSync(join(folder, 'photos', `${before}.jpg`));
    writeFileSync(join(folder, 'photos', `${during}.jpg`), jpegOf(3));
    const broken = await paper();
    expect(broken).toContain('berkas foto hilang');
    expect(broken).toContain('berkas foto sudah berubah');
    expect(broken).toContain(before.slice(0, 32));
  });

  test('go into the exported folder, where judge checks them against their hash', async () => {
    const { record, bench } = await photographed();
    const out = temporaryFolder();
    await writeTestFolder(
      record,
      out,
      () => null,
      (sha256) => bench.photos.find(sha256),
    );
    const { evidence, warnings } = readTestFolder(out);
    expect(warnings.filter(({ code }) => code.startsWith('PHOTO'))).toEqual([]);
    expect(evidence.photos).toEqual(record.evidence.photos);
    writeFileSync(join(out, 'photo-1-exhaust.jpg'), jpegOf(9));
    rmSync(join(out, 'photo-2-surface.jpg'));
    const judged = judgeFolder(out, 'en');
    expect(judged.warnings.filter(({ code }) => code.startsWith('PHOTO'))).toEqual([
      { code: 'PHOTO_ALTERED', message: expect.stringContaining('photo-1-exhaust.jpg') },
      { code: 'PHOTO_MISSING', message: expect.stringContaining('photo-2-surface.jpg') },
    ]);
    expect(judged.verdict).toBe(record.judgement.verdict);
    expect(readTestFolder(out).evidence.photos).toEqual(record.evidence.photos);
  });
});

describe('the door of photos', () => {
  test('keeps a picture, shows it, and tells one that was altered', async () => {
    const { bench, folder } = await benchOnSimulatedSite({ folder: temporaryFolder() });
    const door = openDoor({ bench });
    const response = await door.fetch(sent(jpegOf(5)));
    const { sha256 } = (await response.json()) as { sha256: string };
    const shown = await door.fetch(knock(`/api/photos/${sha256}`));
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(jpegOf(5));
    writeFileSync(join(folder, 'photos', `${sha256}.jpg`), jpegOf(6));
    const altered = await door.fetch(knock(`/api/photos/${sha256}`));
    expect([altered.status, await altered.json()]).toMatchObject([404, { error: { code: 'PHOTO_ALTERED' } }]);
  });

  test.each([
    ['what is no picture', new TextEncoder().encode('<html>'), 422, 'PHOTO_UNREADABLE'],
    ['what is too large', jpegOf(1, 4 * 1024 * 1024 + 1), 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_name, bytes, status, code) => {
    const { bench } = await benchOnSimulatedSite({ folder: temporaryFolder() });
    const response = await openDoor({ bench }).fetch(sent(bytes));
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
  });

  test('takes no photo without a running test', async () => {
    const { bench } = await benchOnSimulatedSite({ folder: temporaryFolder() });
    const photo = { subject: 'plate', sha256: kept(bench, 1), remark: '' };
    const response = await openDoor({ bench }).fetch(knock('/api/session/photos', 'POST', photo));
    expect([response.status, await response.json()]).toMatchObject([409, { error: { code: 'NO_TEST' } }]);
  });
});
