import { useEffect } from 'react';

/** Arrow keys go from one next step to the one below or above, once one of them is reached. */
export function useStepKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', moveAlongSteps);
    return () => document.removeEventListener('keydown', moveAlongSteps);
  }, []);
}

const directions: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveAlongSteps(event: KeyboardEvent): void {
  const direction = directions[event.key];
  const steps = [...document.querySelectorAll<HTMLElement>('[data-next-step]')];
  const at = steps.findIndex((step) => step === document.activeElement);
  const next = direction === undefined || at === -1 ? undefined : steps[at + direction];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
