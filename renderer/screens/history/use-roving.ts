import { type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What a mark of a chart gets, so that the keyboard reaches it. */
export interface MarkProperties {
  readonly 'data-mark': number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One place in the order of Tab for a row of many marks within an element `data-marks`: arrows, Home and End go from one to
 * the next, Enter and Space open.
 */
export function useRoving(count: number): (index: number, open: () => void) => MarkProperties {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  return (index, open) => ({
    'data-mark': index,
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setChosen(index),
    onKeyDown: (event) => {
      const next = targetOf(event.key, index, count);
      if (next === null && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (next === null) open();
      else focusMark(event.currentTarget, next);
    },
  });
}

function focusMark(mark: Element, index: number): void {
  const marks = mark.closest('[data-marks]')?.querySelectorAll<SVGElement | HTMLElement>('[data-mark]');
  marks?.[index]?.focus();
}

function targetOf(key: string, current: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, current + step));
}
