import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PassportFile } from '#core/workshop/passport-file.ts';
import type { MeterPassport, PassportPair } from '#core/workshop/meter-passport.ts';
import type { PartDifference } from '#core/workshop/part-difference.ts';
import type { Aim, bikeWishSchema, partWishSchema } from '#core/workshop/workshop-entry.ts';
import type { limitWishSchema, OfferedLimit } from '#core/workshop/workshop-limit.ts';
import type { BikeView, PassportView, WorkshopView } from '#host/http/contract.ts';
import { read, send } from './door.ts';

/** A motorcycle as it is entered, with the name of its first part. */
export type EnteredBike = z.input<typeof bikeWishSchema> & { readonly firstPart: string };
/** A part as it is entered. */
export type EnteredPart = z.input<typeof partWishSchema>;
/** A limit as it is chosen. */
export interface EnteredLimit {
  readonly limit: z.input<typeof limitWishSchema> | null;
  readonly declaredAccuracyDb: number | null;
}
/** A side-by-side reading as it is entered. */
export type EnteredPair = Omit<PassportPair, 'at'>;

/** A key of the person in a run. */
export type RunCommand =
  | { readonly command: 'begin'; readonly bikeId: string; readonly partId: string }
  | { readonly command: 'fit'; readonly bikeId: string }
  | { readonly command: 'go' | 'stop' | 'clear-maximum' };

const key = ['workshop'];
const pathOf = (bikeId: string): string => `/workshop/bikes/${encodeURIComponent(bikeId)}`;

/** What the workshop asks the host to do. */
export const workshopDoor = {
  addBike: async (bike: EnteredBike): Promise<BikeView> => await send('POST', '/workshop/bikes', bike),
  setAim: async (bikeId: string, aim: Aim): Promise<BikeView> =>
    await send('POST', `${pathOf(bikeId)}/aim`, aim),
  setEngine: async (bikeId: string, engine: BikeView['engine']): Promise<BikeView> =>
    await send('POST', `${pathOf(bikeId)}/engine`, { engine }),
  setLimit: async (bikeId: string, limit: EnteredLimit): Promise<BikeView> =>
    await send('POST', `${pathOf(bikeId)}/limit`, limit),
  addPart: async (bikeId: string, part: EnteredPart): Promise<BikeView> =>
    await send('POST', `${pathOf(bikeId)}/parts`, part),
  setAside: async (bikeId: string, runId: string, reason: string): Promise<BikeView> =>
    await send('POST', `${pathOf(bikeId)}/runs/${encodeURIComponent(runId)}/set-aside`, { reason }),
  run: async (command: RunCommand): Promise<unknown> => await send('POST', '/workshop/run', command),
  addPair: async (pair: EnteredPair): Promise<PassportView> =>
    await send('POST', '/workshop/passport/pairs', pair),
  setPairAside: async (id: string, reason: string): Promise<PassportView> =>
    await send('POST', `/workshop/passport/pairs/${encodeURIComponent(id)}/set-aside`, { reason }),
  makePassport: async (of: Pick<MeterPassport, 'reference' | 'site'>): Promise<PassportFile> =>
    await send('POST', '/workshop/passport', of),
  passportFile: async (): Promise<PassportFile> => await read('/workshop/passport/file.json'),
  receivePassport: async (file: unknown): Promise<PassportView> =>
    await send('POST', '/workshop/passport/received', file),
} as const;

/** The meter and the motorcycles of the workshop; asked again as long as the page is open, for instruments come and go. */
export const useWorkshop = () =>
  useQuery({
    queryKey: [...key, 'view'],
    queryFn: async (): Promise<WorkshopView> => await read('/workshop'),
    refetchInterval: 3000,
  });

/** One motorcycle; read anew after every run. */
export const useBike = (id: string | null, lastRunId: string | null) =>
  useQuery({
    queryKey: [...key, 'bike', id, lastRunId],
    queryFn: async (): Promise<BikeView> => await read(pathOf(id ?? '')),
    enabled: id !== null,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

/** Limits as they are offered. */
export const useLimits = () =>
  useQuery({
    queryKey: [...key, 'limits'],
    queryFn: async (): Promise<readonly OfferedLimit[]> => await read('/workshop/limits'),
  });

/** Side-by-side readings of the present meter. */
export const usePassport = () =>
  useQuery({
    queryKey: [...key, 'passport'],
    queryFn: async (): Promise<PassportView> => await read('/workshop/passport'),
  });

/** The difference of two parts; null asks for none. */
export const useComparison = (
  asked: { readonly bikeId: string; readonly a: string; readonly b: string } | null,
  standStayed: boolean,
  lastRunId: string | null,
) =>
  useQuery({
    queryKey: [...key, 'comparison', asked, standStayed, lastRunId],
    queryFn: async (): Promise<PartDifference> => {
      const query = new URLSearchParams({
        a: asked?.a ?? '',
        b: asked?.b ?? '',
        standStayed: standStayed ? 'yes' : 'no',
      });
      return await read(`${pathOf(asked?.bikeId ?? '')}/comparison?${query}`);
    },
    enabled: asked !== null,
  });

/** Carries out something; everything about the workshop is read anew after it. */
export function useWorkshopChange<Wish, Answer>(
  change: (wish: Wish) => Promise<Answer>,
  after: (answer: Answer) => void = () => undefined,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      after(answer);
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}

/** Address of the table of everything that was tried on a motorcycle. */
export function triedAddress(bikeId: string, language: 'id' | 'en'): string {
  const form = language === 'id' ? 'csv-id' : 'csv';
  return `/api${pathOf(bikeId)}/tried.csv?form=${form}&language=${language}`;
}
