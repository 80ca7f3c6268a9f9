import { useSyncExternalStore } from 'react';
import { analysisDoor } from '../../door/analysis-door.ts';
import { RecordingDesk, type DeskState } from './recording-desk.ts';

const lookEveryMilliseconds = 200;
const wait = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, lookEveryMilliseconds));

/** The one desk of this page: it outlives the screen, so that a look elsewhere costs no result. */
export const desk = new RecordingDesk(analysisDoor, wait);

window.addEventListener('pagehide', () => desk.leave());

/** The desk as it stands now. */
export function useDesk(): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.state);
}
