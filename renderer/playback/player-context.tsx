import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import type { AxisViewKeeper } from '../charts/plot/axis-view.ts';
import { wordsOfError } from '../keys/use-operator.ts';
import { heardRecording, NotPlayedError } from './heard-recording.ts';
import type { LoopSpan } from './playback-position.ts';
import { RunPlayer, type PlayedRun, type PlayerState } from './run-player.ts';

const PlayerContext = createContext<RunPlayer | null>(null);

function eachFrame(callback: () => void): () => void {
  let planned = 0;
  const frame = (): void => {
    planned = requestAnimationFrame(frame);
    callback();
  };
  planned = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(planned);
}

function playerAlong(time: AxisViewKeeper): RunPlayer {
  return new RunPlayer({
    createContext: () => new AudioContext(),
    load: heardRecording,
    wordsOf: (error) =>
      error instanceof NotPlayedError ? error.words : (wordsOfError(error) ?? pageWords.playback.notPlayable),
    eachFrame,
    onPosition: (seconds) => time.moveCursor(seconds, 0),
  });
}

/**
 * The player of the runs of a screen: it moves the first cursor of their time, and follows it when a person moves it. It falls
 * silent when the screen is left.
 */
export function PlayerProvider({
  runs,
  time,
  children,
}: {
  readonly runs: readonly PlayedRun[];
  readonly time: AxisViewKeeper;
  readonly children: ReactNode;
}) {
  const [player] = useState(() => playerAlong(time));
  useEffect(() => {
    const unfollow = time.subscribe(() => {
      const [place] = time.current().cursors;
      if (place !== null && place !== player.positionSeconds) player.seek(place);
    });
    return () => {
      unfollow();
      player.leave();
    };
  }, [player, time]);
  useEffect(() => player.offer(runs), [player, runs]);
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

/** The player of the screen. @throws when used outside {@link PlayerProvider} */
export function usePlayer(): RunPlayer {
  const player = useContext(PlayerContext);
  if (player === null) throw new Error('PlayerProvider is missing: wrap the panels in it.');
  return player;
}

/** How the player stands. */
export function usePlayerState(): PlayerState {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.current, player.current);
}

/** The stretch that is played again and again, and how to mark one. */
export function usePlaybackLoop(): readonly [LoopSpan | null, (loop: LoopSpan | null) => void] {
  const player = usePlayer();
  return [usePlayerState().loop, (loop) => player.setLoop(loop)];
}
