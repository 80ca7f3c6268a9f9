import { useQuery } from '@tanstack/react-query';
import type { RunPlace } from '#core/diagnosis/test-diagnosis.ts';
import type { Language } from '#core/words/language.ts';
import type { DiagnosisProgress, NamedReference } from '#host/http/contract.ts';
import { read, request, send } from './door.ts';

/** The part of the door that tells why a test is loud. */
export interface DiagnosisDoor {
  /** How it stands; the first who asks begins it. */
  progress(testId: string): Promise<DiagnosisProgress>;
  cancel(testId: string): Promise<unknown>;
  references(): Promise<readonly NamedReference[]>;
  nameReference(
    testId: string,
    named: { readonly series: number; readonly run: number; readonly reason: string },
  ): Promise<NamedReference>;
  forgetReference(testId: string): Promise<unknown>;
}

const of = (testId: string): string => `/tests/${encodeURIComponent(testId)}`;

/** See {@link DiagnosisDoor}. */
export const diagnosisDoor: DiagnosisDoor = {
  progress: async (testId) => await read(`${of(testId)}/diagnosis`),
  cancel: async (testId) => await request(`${of(testId)}/diagnosis`, { method: 'DELETE', keepalive: true }),
  references: async () => await read('/diagnosis-references'),
  nameReference: async (testId, named) => await send('POST', `${of(testId)}/diagnosis-reference`, named),
  forgetReference: async (testId) => await request(`${of(testId)}/diagnosis-reference`, { method: 'DELETE' }),
};

/** Address of the answer for a run on paper, in one language, for a link. */
export function diagnosisPaperAddress(testId: string, language: Language, { series, run }: RunPlace): string {
  return `/api${of(testId)}/diagnosis.pdf?language=${language}&series=${series}&run=${run}`;
}

/** Under which key the diagnosis of a test is kept. */
export const diagnosisKey = (testId: string): readonly string[] => ['diagnosis', testId];

const askAgainMs = 400;

/** The diagnosis of a test, asked again while it is under way; not asked at all once it was cancelled. */
export const useDiagnosis = (testId: string, isWanted: boolean) =>
  useQuery({
    queryKey: diagnosisKey(testId),
    queryFn: async () => await diagnosisDoor.progress(testId),
    enabled: isWanted,
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.state === 'waiting' || state.data?.state === 'running' ? askAgainMs : false,
  });

/** The named references. */
export const useReferences = () =>
  useQuery({ queryKey: ['diagnosis-references'], queryFn: async () => await diagnosisDoor.references() });
