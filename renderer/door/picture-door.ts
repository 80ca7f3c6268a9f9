import type { RunPictureProgress } from '#host/http/contract.ts';
import { read, request } from './door.ts';

/** One run of a closed test; series count from 0. */
export interface PicturedRun {
  readonly testId: string;
  readonly series: number;
  readonly number: number;
}

/** Plots whose values can be saved. */
export type SavedPlot = 'history' | 'third-octave' | 'narrow-band' | 'orders';

function place({ testId, series, number }: PicturedRun, file = ''): string {
  return `/tests/${encodeURIComponent(testId)}/picture${file}?series=${series}&run=${number}`;
}

/** How the picture of a run stands; one that nobody asked for yet is begun. @throws DoorError */
export async function followPicture(run: PicturedRun): Promise<RunPictureProgress> {
  const standing = await read<RunPictureProgress>(place(run));
  if (standing.state !== 'unasked') return standing;
  return (await (await request(place(run), { method: 'POST' })).json()) as RunPictureProgress;
}

/** Ends what is under way of a picture. One that is not known any more needs no ending. */
export async function cancelPicture(run: PicturedRun): Promise<void> {
  await request(place(run), { method: 'DELETE' }).catch(() => undefined);
}

/** Addresses under which all values of a plot are saved, in both decimal forms. */
export function plotCsv(
  run: PicturedRun,
  plot: SavedPlot,
): { readonly dot: string; readonly indonesian: string } {
  const address = `/api${place(run, '.csv')}&plot=${plot}`;
  return { dot: `${address}&form=csv`, indonesian: `${address}&form=csv-id` };
}
