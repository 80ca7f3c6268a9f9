import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';

/**
 * What each shipped version is, with the rules of the method that it refers to: the beginning of its SHA-256. A line never
 * changes once it has left the house, since records name the version that they were judged by. Rules that change, also those of a
 * method that a profile refers to, are a new version and a new line.
 */
const shipped: Readonly<Record<string, string>> = {
  'id-stationary-report-only@2': 'e2762ae59f000f81',
  'comparative-stock-vs-aftermarket@2': '98c8776e6080cefa',
  'un-r41-04-stationary@2': '858c4558228d18ce',
  'un-r51-03-stationary@2': 'ca43eb7c217753c8',
  'iso-5130-2019@2': '3b780f0f78a7c4d6',
  'eec-97-24-r41-03-stationary@2': '5c19cc8a7deed202',
  'nl-regeling-voertuigen-motorcycle@1': 'f64e466f39641f8b',
  'jp-proximity@1': '18998548efc02389',
  'kr-inuse-2023@1': 'bf596297249db272',
  'th-motorcycle-95@1': 'ab6961a13d5c6a80',
  'ph-lto-mc-2020-2240@1': 'f45eb9f33ec85da0',
  'my-eq-1987-motorcycle@1': 'd08f17b0e737e379',
  'vn-inuse@1': '1cc2624cecfd5c25',
  'cn-gb4569-2005@1': '295ea7053c9ac133',
  'au-nsw-stationary@1': '3fdf9ed2d261bc0c',
  'sae-j2825-idle@1': '47c36826ac14cb55',
  'sae-j2825-set-rpm@1': 'fcc807c612af084a',
  'sae-j2825-swept@1': 'e9449f61d47f92dc',
  'us-j1287-half-redline@1': '4450b9e2fa1c1724',
  'id-imi-racing-static@1': '24844771415d0269',
  'fim-2-metre-max@2': 'e5067210a72a980e',
  'id-police-practice-informative@1': '3ba9fac2e18f9d3e',
  'id-p56-2019-l3-passby@2': 'ef369532ba0a2429',
  'id-permen-lh-07-2009-passby@2': 'e262c8a4deee925a',
};

test('a shipped version never changes: other rules are another version', () => {
  const found = profileLibrary.list().map((profile) => {
    const hash = createHash('sha256').update(JSON.stringify(profile)).digest('hex').slice(0, 16);
    return [`${profile.id}@${profile.version}`, hash];
  });
  expect(Object.fromEntries(found)).toEqual(shipped);
});
