import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Language, languages } from '#core/words/language.ts';
import type { ThemeName } from '../../../renderer/theme/tokens.ts';
import { verifierFile } from '../../../tools/build-verifier.ts';
import { root } from '../../../tools/root.ts';
import { stumblingBlocks } from './axe-in-page.ts';
import { tooWideParts } from './faults-of-look.ts';
import { chooseLanguage, chooseTheme, screenSizes } from './looks.ts';
import { walkStops } from './walk-stops.ts';
import type { WalkedBench } from './walked-bench.ts';

const themes = ['sun', 'dark', 'light'] as const satisfies readonly ThemeName[];

/** How a screen is looked at. */
interface Looks {
  readonly languages: readonly Language[];
  readonly themes: readonly ThemeName[];
}

/** `thorough` looks at every screen in every way, `quick` at each in one, another for each. */
export type WalkPace = 'thorough' | 'quick';

function looksAt(pace: WalkPace, index: number): Looks {
  if (pace === 'thorough') return { languages, themes };
  return {
    languages: [languages[index % languages.length] ?? 'id'],
    themes: [themes[index % themes.length] ?? 'light'],
  };
}

async function faultsOf(page: Page, looks: Looks): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const language of looks.languages) {
    await chooseLanguage(page, language);
    faults.push(...(await stumblingBlocks(page, 'all-but-colours')).map((fault) => `${language}: ${fault}`));
    // The widest letters: sizes only grow in sunlight.
    await chooseTheme(page, 'sun');
    faults.push(...(await tooWideParts(page)).map((fault) => `${language}: ${fault}`));
    await page.setViewportSize(screenSizes[0]);
  }
  for (const theme of looks.themes) {
    await chooseTheme(page, theme);
    faults.push(...(await stumblingBlocks(page, 'colours')).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

/** The verifier has its own buttons and no bench. */
async function faultsOfVerifier(page: Page): Promise<readonly string[]> {
  const faults = [...(await stumblingBlocks(page, 'all-but-colours'))];
  for (const name of ['Gelap', 'Sinar matahari', 'Terang']) {
    await page.getByRole('button', { name, exact: true }).click();
    faults.push(...(await stumblingBlocks(page, 'colours')));
  }
  await page.getByRole('button', { name: 'English' }).click();
  return [...faults, ...(await stumblingBlocks(page, 'all-but-colours')), ...(await tooWideParts(page))];
}

/** What is wrong with a screen, by its name; only those with faults are named. */
export type FaultsOfScreens = Readonly<Record<string, readonly string[]>>;

/** Walks over every screen of the page, rider display and verifier; `looked` hears of each as it is done. */
export async function walkScreens(
  bench: WalkedBench,
  pace: WalkPace,
  looked: (name: string, faults: readonly string[]) => void = () => undefined,
): Promise<{ readonly walked: number; readonly faults: FaultsOfScreens }> {
  const found: Record<string, readonly string[]> = {};
  let walked = 0;
  const note = (name: string, faults: readonly string[]): void => {
    walked += 1;
    looked(name, faults);
    if (faults.length > 0) found[name] = faults;
  };
  const walk = async (inTest: boolean): Promise<void> => {
    const stops = walkStops().filter((stop) => stop.inTest === inTest);
    for (const walker of new Set(stops.map((stop) => stop.walker))) {
      await bench.signIn(walker);
      for (const { name, path } of stops.filter((stop) => stop.walker === walker)) {
        await bench.quiet.goTo(path);
        note(name, await faultsOf(bench.page, looksAt(pace, walked)));
      }
    }
  };

  await walk(false);
  await bench.continueTest();
  await walk(true);
  await bench.page.goto(`${bench.origin}/rider.html`);
  await bench.quiet.settled();
  note('rider display', await faultsOf(bench.page, looksAt(pace, walked)));
  await bench.page.goto(pathToFileURL(join(root, 'build', 'renderer', verifierFile)).href);
  await bench.quiet.settled();
  note('verifier', await faultsOfVerifier(bench.page));
  return { walked, faults: found };
}
