import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import type { HorizontalAxis, PlotCurve, PlotModel } from './plot-model.ts';

/** A place of the horizontal axis in words: `12,345 s`, or the name of a place. */
export function placeText(x: HorizontalAxis, place: number, language: Language): string {
  if (x.scale === 'places') return x.labels?.[Math.round(place)] ?? '';
  return withUnit(formatNumber(place, x.decimals, language), x.unit);
}

/** A distance along the horizontal axis in words; places of names have none. */
export function distanceText(x: HorizontalAxis, distance: number, language: Language): string | null {
  return x.scale === 'places' ? null : withUnit(formatNumber(distance, x.decimals, language), x.unit);
}

/** Unit and decimals of a curve's values. */
export function axisOf({ left, right }: PlotModel, { axis }: PlotCurve): PlotModel['left'] {
  return axis === 'right' && right !== null ? right : left;
}

/** A value of a curve in words, without its unit. */
export function valueText(model: PlotModel, curve: PlotCurve, value: number, language: Language): string {
  return formatNumber(value, axisOf(model, curve).decimals, language);
}

/** A value and its unit, which an axis of plain numbers does not have. */
export function withUnit(value: string, unit: string): string {
  return unit === '' ? value : `${value} ${unit}`;
}
