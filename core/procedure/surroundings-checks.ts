import type { Profile } from './profile.ts';
import { checkOf, figureOf, type SiteCheck } from './site-check.ts';

/** What is to be confirmed of the place: clear surroundings, surface, kerb, open air and where the background is measured. */
export function surroundingsChecks(profile: Profile): readonly SiteCheck[] {
  const { site, background } = profile;
  return [
    ...clearChecks(profile),
    ...(site?.surface === undefined ? [] : [checkOf('surface', 'site', site, { kinds: [site.surface] })]),
    ...(site == null || site.kerbMinimumM === null
      ? []
      : [
          checkOf('kerb', 'site', site, {
            figures: [figureOf(site.kerbMinimumM, 'm', 'at-least')],
            mayNotApply: true,
          }),
        ]),
    ...openAirChecks(profile),
    ...(site?.onlyObserverAndRider === undefined ? [] : [checkOf('persons', 'site', site)]),
    ...(background.withinM === undefined
      ? []
      : [
          checkOf('background-place', 'site', background, {
            figures: [figureOf(background.withinM, 'm', 'at-most')],
          }),
        ]),
  ];
}

/** A circle or a rectangle free of large reflecting surfaces; the site's own rule before that of the position. */
function clearChecks({ geometry, site }: Profile): SiteCheck[] {
  if (site !== undefined && site.clearRectangleM !== null) {
    const figures = [figureOf(site.clearRectangleM, 'm', 'at-least')];
    return [checkOf('clear-surroundings', 'site', site, { figures, kinds: ['rectangle'] })];
  }
  const own = site?.clearRadiusM ?? null;
  const radiusM = own ?? geometry.clearRadiusM;
  if (radiusM === null) return [];
  const kinds = site?.clearFrom === undefined ? [] : [site.clearFrom];
  const basis = own === null || site === undefined ? geometry : site;
  return [
    checkOf('clear-surroundings', 'site', basis, { figures: [figureOf(radiusM, 'm', 'at-least')], kinds }),
  ];
}

/** Open air, where it is asked for; a room of measured quality in its place where the rule allows one. */
function openAirChecks({ site }: Profile): SiteCheck[] {
  if (site === undefined || (!site.outdoors && site.indoorCutOffHz === undefined)) return [];
  const { indoorCutOffHz } = site;
  if (indoorCutOffHz === undefined) return [checkOf('outdoors', 'site', site)];
  const figures = [figureOf(indoorCutOffHz, 'Hz', 'at-most')];
  return [checkOf('outdoors', 'site', site, { figures, kinds: ['semi-anechoic-room'] })];
}
