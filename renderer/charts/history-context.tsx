import { createContext, useContext, useSyncExternalStore } from 'react';
import type { HistoryKeeper, KeptHistory } from './history-keeper.ts';

/** Hands the one history keeper to every screen, so that looking at another screen loses nothing. */
export const HistoryContext = createContext<HistoryKeeper | null>(null);

/** The history of the running phase. @throws when used outside {@link HistoryContext} */
export function useKeptHistory(): KeptHistory {
  const keeper = useContext(HistoryContext);
  if (keeper === null) throw new Error('The history keeper is missing: wrap the page in HistoryContext.');
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}
