import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestRecord } from '#host/http/contract.ts';
import { root } from '../../tools/root.ts';
import { textOfPdf } from './pdf-text.ts';

/** The record of the test whose result the page shows, as the door gives it. */
export async function recordOnPage(page: Page): Promise<TestRecord> {
  const id = /\/tests\/([^/?]+)/.exec(await reportAddressOnPage(page))?.[1] ?? '';
  const answer = await page.request.get(new URL(`/api/tests/${id}`, page.url()).href);
  return (await answer.json()) as TestRecord;
}

/** Text of the Indonesian report that the page's print button leads to. */
export async function reportOnPage(page: Page, folder: string): Promise<string> {
  const answer = await page.request.get(await reportAddressOnPage(page));
  const file = join(folder, 'report.pdf');
  writeFileSync(file, await answer.body());
  return textOfPdf(file);
}

/** What `judge` says of a test, as far as it is compared with the live verdict. */
export interface FolderJudgement {
  readonly verdict: string;
  readonly valid: boolean;
  readonly result: { readonly unrounded: number | null; readonly reported: number | null };
  readonly runs: readonly { readonly LAFmax: number | null; readonly valid: boolean }[];
}

/** Judges a folder by the command line. */
export function judgeFolder(folder: string): FolderJudgement {
  const text = execFileSync(process.execPath, ['host/cli.ts', 'judge', folder, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(text) as FolderJudgement;
}

async function reportAddressOnPage(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'Cetak laporan' });
  return new URL((await link.getAttribute('href')) ?? '', page.url()).href;
}
