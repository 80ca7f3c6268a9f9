import { useEffect, useEffectEvent } from 'react';
import type { OperatorAction } from '#host/http/contract.ts';
import { belongsToControl, commandOfKey, type KeyCommand, type Pausing } from './key-map.ts';

/** Listens to the keyboard while `listening`; a key that means something now is taken from the browser. */
export function useBenchKeys(
  actions: readonly OperatorAction[],
  pausing: Pausing | null,
  listening: boolean,
  run: (command: KeyCommand) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target.tagName : '';
    if (belongsToControl(target, event.key)) return;
    const command = commandOfKey(event, actions, pausing);
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    if (!listening) return undefined;
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [listening]);
}
