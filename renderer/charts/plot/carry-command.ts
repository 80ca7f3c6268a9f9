import { movedToShow, valueAtShare, zoomedAround } from './axis-zoom.ts';
import type { AxisView, AxisViewKeeper } from './axis-view.ts';
import { nearestIndex, steppedPlace } from './nearest-place.ts';
import type { PlotCommand } from './plot-keys.ts';
import type { PlotModel, Stretch } from './plot-model.ts';

/** What is shown of a plot's horizontal axis. */
export function shownOf({ x }: Pick<PlotModel, 'x'>, { shown }: Pick<AxisView, 'shown'>): Stretch {
  return shown ?? x.range;
}

/** Places at which a cursor can stand: those that have a name, or those of the first curve that is a curve of its own. */
export function cursorPlaces({ x, curves }: Pick<PlotModel, 'x' | 'curves'>): readonly number[] {
  if (x.scale === 'places') return (x.labels ?? []).flatMap((label, place) => (label === '' ? [] : [place]));
  return (curves.find(({ kind }) => kind !== 'broad-bars') ?? curves[0])?.x ?? [];
}

/** Puts the active cursor at the value nearest to a place. */
export function placeCursor(model: PlotModel, keeper: AxisViewKeeper, place: number): void {
  const places = cursorPlaces(model);
  const index = nearestIndex(places, place);
  if (index >= 0) keeper.moveCursor(places[index] ?? null);
}

/** Does what a key asked for. */
export function carryCommand(model: PlotModel, keeper: AxisViewKeeper, command: PlotCommand): void {
  const view = keeper.current();
  const shown = shownOf(model, view);
  const cursor = view.cursors[view.active];
  const middle = valueAtShare(model.x, shown, 0.5);
  switch (command.kind) {
    case 'whole':
      return keeper.show(null);
    case 'zoom': {
      const isSeen = cursor !== null && cursor >= shown.from && cursor <= shown.to;
      return keeper.show(zoomedAround(model.x, shown, isSeen ? cursor : middle, command.factor));
    }
    case 'choose':
      return keeper.choose(command.cursor);
    case 'remove':
      return keeper.moveCursor(null);
    case 'end': {
      const places = cursorPlaces(model);
      return moveInto(model, keeper, shown, (command.side === 'first' ? places[0] : places.at(-1)) ?? null);
    }
    case 'step': {
      const from = cursor ?? middle;
      const wanted = stepFrom(model, shown, from, command.shares);
      return moveInto(model, keeper, shown, steppedPlace(cursorPlaces(model), from, wanted - from));
    }
    default:
  }
}

/** The value a step away on paper, so that steps on a logarithmic axis look alike everywhere. */
function stepFrom({ x }: PlotModel, shown: Stretch, from: number, shares: number): number {
  if (x.scale !== 'logarithmic') return from + shares * (shown.to - shown.from);
  return from * (shown.to / shown.from) ** shares;
}

function moveInto(model: PlotModel, keeper: AxisViewKeeper, shown: Stretch, place: number | null): void {
  if (place === null) return;
  keeper.moveCursor(place);
  if (keeper.current().shown !== null) keeper.show(movedToShow(model.x, shown, place));
}
