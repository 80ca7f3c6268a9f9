import { useMemo, type ReactNode } from 'react';
import { useTimeView } from '../../charts/plot/time-view.tsx';
import { PlayerProvider } from '../../playback/player-context.tsx';
import type { PlayedRun } from '../../playback/run-player.ts';
import type { ShownRun } from './shown-run.ts';
import { useMappedRuns } from './use-mapped-runs.ts';

/** Lets the panels of the screen listen to its runs. */
export function RunPlayerProvider({
  runs,
  children,
}: {
  readonly runs: readonly ShownRun[];
  readonly children: ReactNode;
}) {
  const time = useTimeView();
  const mapped = useMappedRuns(runs);
  const played = useMemo<readonly PlayedRun[]>(
    () =>
      mapped.flatMap(({ key, waveformSha256, shiftSeconds }) =>
        waveformSha256 === null ? [] : [{ key, sha256: waveformSha256, shiftSeconds }],
      ),
    [mapped],
  );
  return (
    <PlayerProvider runs={played} time={time}>
      {children}
    </PlayerProvider>
  );
}
