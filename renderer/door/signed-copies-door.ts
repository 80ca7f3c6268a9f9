import { useQuery } from '@tanstack/react-query';
import type { ListedSignedCopy } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { read, request } from './door.ts';

/** What a paper is signed with, and what the signature says. */
export interface SignPaperWish {
  readonly p12: Blob;
  readonly passphrase: string;
  readonly paper: 'report' | 'certificate';
  readonly language: Language;
  readonly reason: string;
  readonly location: string;
}

const testPath = (testId: string): string => `/tests/${encodeURIComponent(testId)}`;

/** What the page asks the host about signed copies of papers; every method rejects with DoorError. */
export const signedCopiesDoor = {
  list: async (testId: string): Promise<readonly ListedSignedCopy[]> =>
    await read(`${testPath(testId)}/signed-copies`),
  keep: async (testId: string, copy: Blob): Promise<readonly ListedSignedCopy[]> => {
    const headers = { 'content-type': 'application/pdf' };
    const kept = await request(`${testPath(testId)}/signed-copies`, { method: 'POST', headers, body: copy });
    return (await kept.json()) as readonly ListedSignedCopy[];
  },
  /** Has a paper signed; the signed one is kept with the test. */
  sign: async (testId: string, { p12, ...wish }: SignPaperWish): Promise<void> => {
    const body = JSON.stringify({ ...wish, p12: await base64Of(p12) });
    const headers = { 'content-type': 'application/json' };
    await request(`${testPath(testId)}/signed-report`, { method: 'POST', headers, body });
  },
};

/** Under which key the signed copies of a test's papers are kept. */
export const signedCopiesKey = (testId: string): readonly string[] => ['signed-copies', testId];

/** Signed copies of a test's papers. */
export const useSignedCopies = (testId: string, isWanted: boolean) =>
  useQuery({
    queryKey: signedCopiesKey(testId),
    queryFn: async () => await signedCopiesDoor.list(testId),
    enabled: isWanted,
  });

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
