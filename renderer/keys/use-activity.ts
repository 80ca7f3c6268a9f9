import { useEffect } from 'react';
import { peopleDoor } from '../door/people-door.ts';

/** How often at most the host is told that a person is there, in milliseconds. */
const tellEveryMs = 60_000;
const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Tells the host now and then that a person does something here, so that the bench does not lock itself meanwhile. */
export function useActivity(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return undefined;
    let toldAt = 0;
    const tell = (): void => {
      const now = performance.now();
      if (now - toldAt < tellEveryMs) return;
      toldAt = now;
      peopleDoor.active().catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [isSignedIn]);
}
