import { describe, expect, test } from 'vitest';
import { rights, type Right } from '#core/people/right.ts';
import { groupsFor, menuGroups } from '../../../renderer/frame/menu-groups.ts';
import { walkStops } from '../../support/walk/walk-stops.ts';
import { screenAddresses } from '../../support/screen-addresses.ts';

const linksOf = (may: ReadonlySet<Right>, isTesting: boolean): readonly string[] =>
  groupsFor(may, isTesting).flatMap(({ links }) => links.map(({ to }) => to));
const everyRight = new Set(Object.keys(rights) as Right[]);

describe('the side menu', () => {
  test('leads to every screen that needs no more than its address, each once', () => {
    const plain = screenAddresses().filter((path) => !path.includes(':'));
    expect(plain.length).toBeGreaterThan(10);
    const inMenu = menuGroups.flatMap(({ links }) => links.map(({ to }) => to));
    expect([...inMenu].toSorted()).toEqual([...plain].toSorted());
  });

  test('and every other screen are stops of the walk that looks at all of them', () => {
    const stops = walkStops().map(({ path }) => path);
    expect(stops.filter((path) => path.includes(':'))).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual(screenAddresses().length);
  });

  test('offers the running test while there is one, and a new one while there is none', () => {
    expect(linksOf(everyRight, true)).toContain('/test');
    expect(linksOf(everyRight, true)).not.toContain('/prepare');
    expect(linksOf(everyRight, false)).toContain('/prepare');
    expect(linksOf(everyRight, false)).not.toContain('/test');
  });

  test('shows nobody a way that they may not go, and no heading without a way', () => {
    expect(linksOf(new Set(), false)).not.toContain('/accounts');
    expect(linksOf(new Set(['manage-accounts']), false)).toContain('/accounts');
    const headings = groupsFor(new Set(), false);
    expect(headings.every(({ links }) => links.length > 0)).toBe(true);
  });
});
