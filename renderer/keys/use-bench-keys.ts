import { useEffect, useEffectEvent, useRef } from 'react';
import {
  belongsToControl,
  commandOfKey,
  isBounce,
  movesTest,
  type KeyCommand,
  type KeyMoment,
} from './key-map.ts';

/** Listens to the keyboard while `listening`; a key that means something now is taken from the browser. */
export function useBenchKeys(
  moment: KeyMoment,
  listening: boolean,
  run: (command: KeyCommand) => void,
): void {
  const movedAtMs = useRef<number | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target.tagName : '';
    if (belongsToControl(target, event.key)) return;
    const command = commandOfKey(event, moment);
    if (command === null) return;
    event.preventDefault();
    if (isBounce(command, event.timeStamp, movedAtMs.current)) return;
    if (movesTest(command)) movedAtMs.current = event.timeStamp;
    run(command);
  });
  useEffect(() => {
    if (!listening) return undefined;
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [listening]);
}
