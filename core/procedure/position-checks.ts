import type { Profile } from './profile.ts';
import { checkOf, figureOf, type SiteCheck, type SiteCheckFigure } from './site-check.ts';

type Geometry = Profile['geometry'];

/** What is to be confirmed of the microphone's position; an item for each rule that the profile sets. */
export function positionChecks({ geometry }: Profile): readonly SiteCheck[] {
  const { distanceM, distanceToleranceM, angleDeg, angleToleranceDeg, measuredFrom } = geometry;
  const heights = heightFigures(geometry);
  return [
    ...(distanceM === null
      ? []
      : [
          checkOf('distance', 'geometry', geometry, {
            figures: [figureOf(distanceM, 'm', 'exactly', distanceToleranceM)],
            kinds: measuredFrom === undefined ? [] : [measuredFrom],
          }),
        ]),
    ...(angleDeg === null
      ? []
      : [
          checkOf('angle', 'geometry', geometry, {
            figures: [figureOf(angleDeg, 'deg', 'exactly', angleToleranceDeg)],
          }),
        ]),
    ...(heights.length === 0 && geometry.heightOf === undefined
      ? []
      : [
          checkOf('height', 'geometry', geometry, {
            figures: heights,
            kinds: geometry.heightOf === undefined ? [] : [geometry.heightOf],
          }),
        ]),
    ...axisChecks(geometry),
  ];
}

function heightFigures({ heightM, heightToleranceM, minimumHeightM }: Geometry): SiteCheckFigure[] {
  return [
    ...(heightM === undefined ? [] : [figureOf(heightM, 'm', 'exactly', heightToleranceM ?? null)]),
    ...(minimumHeightM === null ? [] : [figureOf(minimumHeightM, 'm', 'at-least')]),
  ];
}

/** The axis of the microphone: level, or upward where the rule allows that in its place. */
function axisChecks(geometry: Geometry): SiteCheck[] {
  const { axis, upwardAngleDeg } = geometry;
  if (axis === undefined && upwardAngleDeg === undefined) return [];
  return [
    checkOf('axis', 'geometry', geometry, {
      figures: upwardAngleDeg === undefined ? [] : [figureOf(upwardAngleDeg, 'deg', 'exactly')],
      kinds: [
        ...(axis === undefined ? [] : [axis]),
        ...(upwardAngleDeg === undefined ? [] : ['upward' as const]),
      ],
    }),
  ];
}
