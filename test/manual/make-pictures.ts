import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '#core/words/language.ts';
import { buildIfStale } from '../../tools/build-if-stale.ts';
import { root } from '../../tools/root.ts';
import { startChromium } from '../support/chromium.ts';
import { Photographer } from './photographer.ts';
import { openPicturedBench } from './pictured-bench.ts';
import { type PictureName, pictureNames } from './picture-names.ts';
import { walkThroughBench } from './walk-through-bench.ts';

const folder = join(root, 'docs', 'manual', 'pictures');

if (await buildIfStale(root)) process.stdout.write('Built shell and page.\n');
const data = mkdtempSync(join(tmpdir(), 'senyap-pictures-'));
// A folder with demo tests can be handed in, so that they are not carried out again.
const bench = await openPicturedBench(process.argv[2] ?? join(data, 'demo'), join(root, 'build', 'renderer'));
const browser = await startChromium();
try {
  const photographer = await Photographer.open(browser, bench);
  const taken = new Set<PictureName>();
  for (const language of languages) mkdirSync(join(folder, language), { recursive: true });
  await walkThroughBench(photographer, {
    picture: (name, shots) => {
      taken.add(name);
      for (const language of languages) {
        writeFileSync(join(folder, language, `${name}.webp`), shots[language]);
      }
      process.stdout.write(`${name}\n`);
    },
    front: (png) => writeFileSync(join(root, 'docs', 'screenshot.png'), png),
  });
  const missing = pictureNames.filter((name) => !taken.has(name));
  if (missing.length > 0) throw new Error(`These pictures were not taken: ${missing.join(', ')}.`);
  for (const language of languages) {
    for (const file of readdirSync(join(folder, language))) {
      if (!pictureNames.some((name) => `${name}.webp` === file)) rmSync(join(folder, language, file));
    }
  }
  process.stdout.write(`${pictureNames.length} pictures in each language, ${sizeOf(folder)} kB in all.\n`);
} finally {
  await browser.close();
  await bench.close();
  rmSync(data, { recursive: true, force: true });
}

function sizeOf(of: string): number {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.map((one) => statSync(join(one.parentPath, one.name)).size);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000);
}
