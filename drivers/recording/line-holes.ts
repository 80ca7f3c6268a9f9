import type { Dialogue } from './dialogue-file.ts';

/** A time in a recording in which the line was broken: nothing that came before it belongs to what came after it. */
export interface LineHole {
  /** Seconds since the start of the recording. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Where the instrument was found again. */
  readonly port: string;
}

/** The holes of a recording, in their order; a line that was not found again has left no hole but an end. */
export function holesOf({ entries }: Dialogue): readonly LineHole[] {
  return entries.flatMap((entry) =>
    'brokenSince' in entry ? [{ fromSeconds: entry.brokenSince, toSeconds: entry.t, port: entry.port }] : [],
  );
}

/** A hole in one English line, for the command line. */
export function holeSentence({ fromSeconds, toSeconds, port }: LineHole): string {
  return `from ${fromSeconds.toFixed(1)} s to ${toSeconds.toFixed(1)} s the line was broken; found again at ${port}`;
}
