import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLive } from '../door/live-context.tsx';
import { asksForTour, isTourSeen, rememberTour } from './tour-memory.ts';

const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }));

/** The tour at the first start, or when somebody asks for it again; never beside a running test. */
export function FirstTour() {
  const { state } = useLocation();
  const navigate = useNavigate();
  const isResting = useLive((live) => live.test === null);
  const [isSeen, setSeen] = useState(isTourSeen);
  if ((isSeen && !asksForTour(state)) || !isResting) return null;
  const end = (): void => {
    rememberTour();
    setSeen(true);
    void navigate('/', { replace: true, state: null });
  };
  return (
    <Suspense fallback={null}>
      <Tour end={end} />
    </Suspense>
  );
}
