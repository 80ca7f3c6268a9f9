import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { siteCheckWords } from '#core/words/site-check-words.ts';
import { startChromium } from '../support/chromium.ts';
import { startHost } from '../support/host-process.ts';
import { enterVehicle } from '../support/journeys/enter-vehicle.ts';
import { type Hand, keyboardHand, pointerHand } from '../support/journeys/hand.ts';
import { rideToVerdict } from '../support/journeys/ride-to-verdict.ts';
import { shortProfileLimitDb, shortProfileTitle, writeShortProfile } from '../support/short-profile.ts';

/** The short procedure has one run where most have three, of one press each. */
const furtherRuns = 2;

const journeys = [
  { language: 'id', locale: 'id-ID', by: 'clicks', hand: pointerHand, profile: shortProfileTitle },
  {
    language: 'en',
    locale: 'en-GB',
    by: 'the keyboard alone',
    hand: keyboardHand,
    profile: 'Short check of the laboratory',
  },
] as const;

/** What stands on the button that confirms the rest of a group of the check-list. */
const groupWord = { id: /Sudah diperiksa/, en: /Looked at/ } as const;

/** Whether an item of the check-list waits for its answer. */
async function isOpen(item: Locator): Promise<boolean> {
  if ((await item.getByRole('radio').count()) === 0) return false;
  return (await item.getByRole('radio', { checked: true }).count()) === 0;
}

/** From the entered vehicle to the test that runs. */
async function prepare(page: Page, hand: Hand, language: Language, profile: string): Promise<void> {
  const { prepare: words, field } = pageWords;
  await hand.press(page.getByRole('combobox', { name: field.profile[language], exact: true }));
  await hand.option(new RegExp(`^${profile}`));
  const list = page.getByRole('list', { name: pageWords.section.checks[language] });
  await list.waitFor();
  const { yes } = siteCheckWords(language).answers;
  for (const item of await list.getByRole('listitem').all()) {
    const groupButton = item.getByRole('button', { name: groupWord[language] });
    if (await groupButton.isVisible()) await hand.press(groupButton);
    else if (await isOpen(item)) await hand.choose(item, yes);
  }
  await hand.press(page.getByRole('button', { name: words.start[language] }));
}

test.concurrent.for(journeys)(
  'a technician carries out a test by $by in $locale, with at most 25 clicks or keys after the vehicle is entered',
  async ({ language, locale, hand: handOf, profile }, { onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'senyap-technician-'));
    const data = join(folder, 'data');
    writeShortProfile(data);
    const [browser, host] = await Promise.all([startChromium(), startHost(['--simulate', '--data', data])]);
    onTestFinished(async () => {
      await browser.close();
      await host.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const hand = handOf(page);
    await page.goto(host.address);
    if (language === 'en') await hand.press(page.getByRole('button', { name: 'Bahasa: EN' }));
    await hand.press(page.getByRole('link', { name: pageWords.home.newTest[language] }).first());
    await enterVehicle(page, language);

    const before = hand.presses();
    await prepare(page, hand, language, profile);
    const ridden = await rideToVerdict(page, hand, language);

    const presses = hand.presses() - before - ridden.repeats + furtherRuns;
    expect(presses).toBeGreaterThan(furtherRuns);
    expect(presses).toBeLessThanOrEqual(25);
    const verdict = await page.getByTestId('verdict').innerText();
    expect(verdict).toMatch(language === 'id' ? /LULUS/ : /PASS/);
    expect(await page.locator('main').innerText()).toContain(String(shortProfileLimitDb));
    process.stdout.write(
      `${locale}: ${presses} clicks or keys, ${ridden.seconds.toFixed(0)} s of measuring, ${hand.steps()} Tabs\n`,
    );
  },
);
