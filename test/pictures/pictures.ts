import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { languages } from '#core/words/language.ts';
import { themes, type ThemeName } from '../../renderer/theme/tokens.ts';
import { buildIfStale } from '../../tools/build-if-stale.ts';
import { verifierFile } from '../../tools/build-verifier.ts';
import { root } from '../../tools/root.ts';
import { chooseLanguage, chooseTheme, screenSizes } from '../support/walk/looks.ts';
import { walkStops } from '../support/walk/walk-stops.ts';
import { openWalkedBench, type WalkedBench } from '../support/walk/walked-bench.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'build', 'pictures') },
    language: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    only: { type: 'string' },
  },
});
const wanted = {
  languages: languages.filter((one) => values.language === undefined || one === values.language),
  themes: (Object.keys(themes) as ThemeName[]).filter(
    (one) => values.theme === undefined || one === values.theme,
  ),
  sizes: screenSizes.filter(({ width }) => values.width === undefined || String(width) === values.width),
};
const isWanted = (name: string): boolean => values.only === undefined || name.includes(values.only);

/** Saves a picture of what the page shows, in each language, theme and size that was asked for. */
async function picture({ page }: WalkedBench, name: string): Promise<void> {
  for (const language of wanted.languages) {
    await chooseLanguage(page, language);
    for (const theme of wanted.themes) {
      await chooseTheme(page, theme);
      for (const size of wanted.sizes) {
        await page.setViewportSize(size);
        const folder = join(values.out, `${theme}-${language}-${size.width}`);
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${name}.png`) });
      }
    }
  }
}

async function walk(bench: WalkedBench, inTest: boolean): Promise<void> {
  const stops = walkStops().filter((stop) => stop.inTest === inTest && isWanted(stop.name));
  for (const walker of new Set(stops.map((stop) => stop.walker))) {
    await bench.signIn(walker);
    for (const stop of stops.filter((one) => one.walker === walker)) {
      await bench.quiet.goTo(stop.path);
      await picture(bench, stop.name);
      process.stdout.write(`${stop.name}\n`);
    }
  }
}

/** The pages beside the bench's own: the rider display and the stand-alone verifier. */
async function walkBeside(bench: WalkedBench): Promise<void> {
  // The verifier is saved and opened as a file: a served one has no leave to run the script inside it.
  const addresses = {
    rider: `${bench.origin}/rider.html`,
    verifier: pathToFileURL(join(root, 'build', 'renderer', verifierFile)).href,
  };
  for (const [name, address] of Object.entries(addresses)) {
    if (!isWanted(`${name}-page`)) continue;
    await bench.page.goto(address);
    await bench.quiet.settled();
    await picture(bench, `${name}-page`);
    process.stdout.write(`${name}-page\n`);
  }
}

await buildIfStale(root);
const bench = await openWalkedBench();
try {
  await walk(bench, false);
  await bench.continueTest();
  await walk(bench, true);
  await walkBeside(bench);
} finally {
  await bench.close();
}
