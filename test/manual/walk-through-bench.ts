import type { Buffer } from 'node:buffer';
import type { InEachLanguage } from '#core/words/language.ts';
import { demoTests } from '#host/demo/demo-tests.ts';
import type { LiveTest, TestSummary } from '#host/http/contract.ts';
import { tourWords } from '#core/words/tour-words.ts';
import type { Photographer } from './photographer.ts';
import type { PictureName } from './picture-names.ts';

/** Who takes what a walk brings home. */
export interface Album {
  picture(name: PictureName, shots: InEachLanguage<Buffer>): void;
  /** The picture of README. */
  front(png: Buffer): void;
}

/** Screens that are pictured as they are when one comes to them. */
const plainScreens: readonly (readonly [name: PictureName, path: string])[] = [
  ['instruments', '/instruments'],
  ['prepare', '/prepare'],
  ['rider', '/rider'],
  ['calibrations', '/calibrations'],
  ['spectrum', '/spectrum'],
  ['analyse', '/analyse'],
  ['profiles', '/profiles'],
  ['jobs', '/jobs'],
  ['approvals', '/approvals'],
  ['control', '/control'],
  ['validation', '/validation'],
  ['workshop', '/workshop'],
  ['letterhead', '/letterhead'],
  ['log', '/log'],
  ['history', '/history'],
  ['verify', '/verify'],
  ['oddities', '/oddities'],
  ['backup', '/backup'],
  ['accounts', '/accounts'],
  ['api', '/api'],
];

const verdictPictures: readonly (readonly [name: PictureName, plate: string])[] = [
  ['result-pass', 'DEMO 1'],
  ['result-fail', 'DEMO 2'],
  ['result-close', 'DEMO 3'],
  ['result-invalid', 'DEMO 4'],
];

/** Walks through the bench as its four kinds of people do, and takes every picture of the manual on the way. */
export async function walkThroughBench(photographer: Photographer, album: Album): Promise<void> {
  const shoot = async (name: PictureName): Promise<void> => {
    album.picture(name, await photographer.shoot());
  };
  await photographer.goTo('/');
  await shoot('tour');
  await photographer.each(async (page, language) => {
    await page.getByRole('button', { name: tourWords.skip[language] }).click();
  });
  await shoot('home');
  await photographer.each(async (page) => await page.keyboard.press('F1'));
  await shoot('help');
  await photographer.each(async (page) => await page.keyboard.press('Escape'));
  await pictureVerdicts(photographer, shoot);
  album.front(await pictureTest(photographer, shoot));
  await signInAsAdministrator(photographer);
  for (const [name, path] of plainScreens) {
    await photographer.goTo(path);
    await shoot(name);
  }
}

type Shoot = (name: PictureName) => Promise<void>;

async function pictureVerdicts(photographer: Photographer, shoot: Shoot): Promise<void> {
  const tests = await photographer.ask<readonly TestSummary[]>('/tests?limit=50');
  for (const [name, plate] of verdictPictures) {
    const found = tests.find((test) => test.plate === plate);
    if (found === undefined) throw new Error(`The demo has no test of ${plate}.`);
    await photographer.goTo(`/tests/${found.id}`);
    await photographer.each(async (page) => await page.getByTestId('verdict').waitFor());
    await shoot(name);
  }
}

const isMeasured = (test: LiveTest | null): boolean =>
  test !== null && test.phase === null && test.actions.length > 1;

/** A key starts a measurement, which then stands still until it is pictured. */
async function begin(photographer: Photographer, key: string): Promise<void> {
  photographer.go();
  await photographer.press(key);
  await photographer.until((test) => test === null || test.phase !== null);
}

/** A running test by the keys alone, pictured where its screens differ; gives the picture of README. */
async function pictureTest(photographer: Photographer, shoot: Shoot): Promise<Buffer> {
  const [first] = demoTests;
  if (first === undefined) throw new Error('The demo has no tests.');
  await photographer.ask('/tests', first.preparation);
  await photographer.goTo('/test');
  await begin(photographer, 'c');
  await shoot('calibrate');
  await photographer.until(isMeasured, 0.5);
  await begin(photographer, 'b');
  await shoot('background');
  await photographer.until(isMeasured, 0.5);
  await begin(photographer, ' ');
  await photographer.until(isMeasured, 0.5);
  // A presenter remote instead of the space bar.
  await begin(photographer, 'PageDown');
  await photographer.until((test) => test?.cue === 'HOLD' && test.heldSeconds > 0.5);
  await photographer.press('m');
  await shoot('run-hold');
  const front = await photographer.front();
  await photographer.until(isMeasured, 0.5);
  await shoot('run-judged');
  photographer.go();
  await photographer.endTest();
  await photographer.until((test) => test === null);
  photographer.go();
  return front;
}

const madePassword = 'gambar buku petunjuk 2026';

async function signInAsAdministrator(photographer: Photographer): Promise<void> {
  await photographer.ask('/people/set-up', { name: 'Wayan', password: madePassword });
  await photographer.each(async (page) => {
    await page.evaluate(
      async (sent) => {
        await fetch('/api/people/sign-in', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(sent),
        });
      },
      { name: 'Wayan', password: madePassword },
    );
    await page.reload();
  });
}
