import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { RunPicture, RunPictureProgress } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { cancelPicture, followPicture } from '../../door/picture-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { placeOfKey, type ShownRun } from './shown-run.ts';

/** How the picture of a shown run stands, as far as its recording can tell. */
export type PictureState =
  | { readonly kind: 'done'; readonly picture: RunPicture }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly share: number }
  /** There is none, and why in words. */
  | { readonly kind: 'none'; readonly words: InEachLanguage<string> };

/** A shown run with its picture. */
export interface PicturedShownRun {
  readonly shown: ShownRun;
  readonly state: PictureState;
}

const lookEveryMilliseconds = 300;

/** Under which key the picture of a run is kept. */
export const pictureKey = (runKey: string): readonly string[] => ['picture', runKey];

type Kept = RunPictureProgress | { readonly state: 'cancelled' };

function isUnderWay(kept: Kept | undefined): boolean {
  return kept?.state === 'waiting' || kept?.state === 'running';
}

/** The pictures of the runs shown; those that are not there yet are formed one after the other. */
export function usePictures(runs: readonly ShownRun[]): readonly PicturedShownRun[] {
  const answers = useQueries({
    queries: runs.map(({ key, run }) => ({
      queryKey: pictureKey(key),
      queryFn: async (): Promise<Kept> => {
        const place = placeOfKey(key);
        if (place === null) throw new Error(`"${key}" names no run.`);
        return await followPicture(place);
      },
      enabled: run.evidence.waveformSha256 !== null,
      staleTime: Infinity,
      retry: false,
      refetchInterval: ({ state }: { readonly state: { readonly data: Kept | undefined } }) =>
        isUnderWay(state.data) ? lookEveryMilliseconds : (false as const),
    })),
  });
  return runs.map((shown, index) => {
    const answer = answers[index];
    return { shown, state: stateOf(shown, answer?.data, answer?.error ?? null) };
  });
}

function stateOf({ run }: ShownRun, kept: Kept | undefined, error: Error | null): PictureState {
  const { sound } = pageWords;
  if (run.evidence.waveformSha256 === null) return { kind: 'none', words: sound.notRecorded };
  if (error !== null) return { kind: 'none', words: wordsOfError(error) };
  switch (kept?.state) {
    case 'done':
      return { kind: 'done', picture: kept.result };
    case 'running':
      return { kind: 'running', share: kept.progress };
    case 'failed':
      return { kind: 'none', words: kept.error.message };
    case 'cancelled':
      return { kind: 'none', words: sound.cancelled };
    default:
      return { kind: 'waiting' };
  }
}

/** Ends what is under way of the pictures of some runs, and begins them again when asked to. */
export function usePictureWork(): {
  readonly cancel: (runs: readonly ShownRun[]) => void;
  readonly again: (runs: readonly ShownRun[]) => void;
} {
  const client = useQueryClient();
  return {
    cancel: (runs) => {
      for (const { key } of runs) {
        const place = placeOfKey(key);
        if (place === null || !isUnderWay(client.getQueryData<Kept>(pictureKey(key)))) continue;
        void client.cancelQueries({ queryKey: pictureKey(key) });
        client.setQueryData<Kept>(pictureKey(key), { state: 'cancelled' });
        void cancelPicture(place);
      }
    },
    again: (runs) => {
      for (const { key } of runs) void client.resetQueries({ queryKey: pictureKey(key) });
    },
  };
}
