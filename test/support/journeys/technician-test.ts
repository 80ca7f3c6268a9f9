import { expect } from 'vitest';
import { shortProfileLimitDb, shortProfileTitle, writeShortProfile } from '../short-profile.ts';
import { serveBench } from './served-page.ts';
import { carryOutTest } from './technician.ts';
import type { Way } from './ways.ts';

const profile = { id: shortProfileTitle, en: 'Short check of the laboratory' } as const;
const passed = { id: /LULUS/, en: /PASS/ } as const;
const mostPresses = 25;

/** Expects that a technician comes to the verdict in one way, with few presses. */
export async function expectTestCarriedOut(
  way: Way,
  atEnd: (put: () => Promise<void>) => void,
): Promise<void> {
  const { seat } = await serveBench(['--simulate'], writeShortProfile, atEnd);
  const traveller = await seat(way);
  const { presses, steps, measuringSeconds, verdict } = await carryOutTest(traveller, profile);
  expect(presses).toBeGreaterThan(2);
  expect(presses).toBeLessThanOrEqual(mostPresses);
  expect(verdict).toMatch(passed[way.language]);
  expect(await traveller.page.locator('main').innerText()).toContain(String(shortProfileLimitDb));
  const figures = `${presses} clicks or keys, ${measuringSeconds.toFixed(0)} s of measuring, ${steps} Tabs`;
  process.stdout.write(`${way.locale}, ${way.by}: ${figures}\n`);
}
