import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AxisView, AxisViewKeeper } from './axis-view.ts';

/** The time axis of the shown run: seconds since the run began. Whoever plays the run moves its first cursor. */
export const TimeViewContext = createContext<AxisViewKeeper | null>(null);

/** The frequency axis of the shown run, for all plots against hertz. */
export const FrequencyViewContext = createContext<AxisViewKeeper | null>(null);

function keeperIn(keeper: AxisViewKeeper | null, name: string): AxisViewKeeper {
  if (keeper === null) throw new Error(`${name} is missing: wrap the plots in it.`);
  return keeper;
}

/** What is shown of the run's time, for all plots of it. @throws when used outside {@link TimeViewContext} */
export function useTimeView(): AxisViewKeeper {
  return keeperIn(useContext(TimeViewContext), 'TimeViewContext');
}

/** What is shown of the frequencies, for all plots of them. @throws when used outside {@link FrequencyViewContext} */
export function useFrequencyView(): AxisViewKeeper {
  return keeperIn(useContext(FrequencyViewContext), 'FrequencyViewContext');
}

/** The present view of an axis; the part is drawn again when it changes. */
export function useAxisView(keeper: AxisViewKeeper): AxisView {
  return useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current);
}
