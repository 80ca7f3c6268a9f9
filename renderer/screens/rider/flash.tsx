import { useEffect, useRef } from 'react';
import type { Cue } from '#core/procedure/procedure-state.ts';
import { flashesNow } from './flash-rate.ts';
import styles from './rider-screen.module.css';

const fading: Keyframe[] = [{ opacity: 0.75 }, { opacity: 0 }];
const fadingMilliseconds = 320;

/** One short light over the whole screen at a cue that asks for a hand at once; none where motion is reduced. */
export function Flash({ cue }: { readonly cue: Cue }) {
  const light = useRef<HTMLDivElement>(null);
  const lastMilliseconds = useRef<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    if (!flashesNow(cue, now, lastMilliseconds.current)) return;
    lastMilliseconds.current = now;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    light.current?.animate(fading, { duration: fadingMilliseconds, easing: 'ease-out' });
  }, [cue]);
  return <div ref={light} className={styles.flash} aria-hidden="true" />;
}
