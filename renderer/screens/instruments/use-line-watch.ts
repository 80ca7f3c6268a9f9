import { useEffect, useState } from 'react';
import type { LineSetup } from '#host/http/contract.ts';
import { door } from '../../door/door.ts';
import { cleared, nothingWatched, watchedUpTo, watchFurther, type WatchKept } from './watch-keeper.ts';

const lookMilliseconds = 250;

/** Looks at a line again and again while it is shown, one role to a component; `clear` empties the list. */
export function useLineWatch(role: LineSetup['role']): {
  readonly kept: WatchKept;
  readonly clear: () => void;
} {
  const [kept, setKept] = useState<WatchKept>(nothingWatched);
  useEffect(() => {
    let isGone = false;
    let upTo = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = async (): Promise<void> => {
      const answer = await door.watchLine(role, upTo).catch(() => null);
      if (isGone) return;
      setKept((before) => watchFurther(before, answer));
      upTo = answer === null ? 0 : watchedUpTo({ ...nothingWatched, latest: answer });
      timer = setTimeout(() => void look(), lookMilliseconds);
    };
    void look();
    return () => {
      isGone = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [role]);
  return { kept, clear: () => setKept(cleared) };
}
