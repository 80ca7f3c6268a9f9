import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { BikeView, PartView, WorkshopLive, WorkshopView } from '#host/http/contract.ts';
import { useLive } from '../../door/live-context.tsx';
import { useBike, useWorkshop, workshopDoor } from '../../door/workshop-door.ts';

/** What lies on the workshop's bench now: meter, motorcycle, the part that is fitted, the run that goes on. */
export interface Workbench {
  /** Undefined until the host has answered. */
  readonly view: WorkshopView | undefined;
  readonly live: WorkshopLive | null;
  readonly bike: BikeView | undefined;
  readonly part: PartView | undefined;
  readonly choose: (bikeId: string, partId?: string) => void;
}

/** The motorcycle and part of the address, else those that were worked at last. */
export function useWorkbench(): Workbench {
  const [parameters, setParameters] = useSearchParams();
  const live = useLive((snapshot) => snapshot.workshop);
  const { data: view } = useWorkshop();
  const asked = parameters.get('bike');
  const isKnown = view?.bikes.some(({ id }) => id === asked) === true;
  const bikeId = (isKnown ? asked : null) ?? view?.bikes[0]?.id ?? null;
  const { data: bike } = useBike(bikeId, live?.last?.runId ?? null);
  useFitted(bike?.id ?? null);
  const choose = (nextBike: string, nextPart?: string): void =>
    setParameters({ bike: nextBike, ...(nextPart !== undefined && { part: nextPart }) }, { replace: true });
  return { view, live, bike, part: fittedPart(bike, parameters.get('part')), choose };
}

/** Tells the bench which motorcycle is worked at, so that its engine is the one that is heard; a refusal leaves all as it is. */
function useFitted(bikeId: string | null): void {
  useEffect(() => {
    if (bikeId !== null) workshopDoor.run({ command: 'fit', bikeId }).catch(() => undefined);
  }, [bikeId]);
}

/** The part that is asked for, else the one that was run or entered last. */
function fittedPart(bike: BikeView | undefined, asked: string | null): PartView | undefined {
  if (bike === undefined) return undefined;
  const lastAt = ({ at, runs }: PartView): number => Date.parse(runs.at(-1)?.at ?? at);
  const byTime = bike.parts.toSorted((one, other) => lastAt(one) - lastAt(other));
  return bike.parts.find(({ id }) => id === asked) ?? byTime.at(-1);
}
