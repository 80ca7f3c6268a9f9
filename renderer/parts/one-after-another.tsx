import { Children, type ReactNode, useEffect, useState } from 'react';

/** Without a browser there is nobody to be held up. */
const drawsAtOnce = typeof document === 'undefined';

/**
 * Draws its children one after the other, each in a task of its own, for a part of the page that takes too long as a whole:
 * live values and keys come between them. Once drawn they stay.
 */
export function OneAfterAnother({ children }: { readonly children: ReactNode }) {
  const all = Children.toArray(children);
  const [drawn, setDrawn] = useState(drawsAtOnce ? all.length : 1);
  const isComplete = drawn >= all.length;
  useEffect(() => {
    if (isComplete) return undefined;
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [drawn, isComplete]);
  return isComplete ? all : all.slice(0, drawn);
}
