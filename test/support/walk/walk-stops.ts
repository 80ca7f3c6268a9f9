import { screenAddresses } from '../screen-addresses.ts';

/** Who walks: most pages are a technical manager's, some an administrator's. */
export type Walker = 'Ketut' | 'Made Wirawan';

/** One place to look at. */
export interface WalkStop {
  /** For file names and messages. */
  readonly name: string;
  /** Where, within the page. */
  readonly path: string;
  readonly walker: Walker;
  /** True for what there is only while a test runs. */
  readonly inTest: boolean;
}

const administrators: ReadonlySet<string> = new Set(['/accounts', '/api', '/backup']);

/** Screens that need more than their address, or are worth more than one look. */
const more: Readonly<Record<string, readonly (readonly [name: string, path: string])[]>> = {
  '/tests/:id': [
    ['result-passed', '/tests/passed'],
    ['result-failed', '/tests/failed'],
    ['result-invalid', '/tests/invalid'],
    ['result-aborted', '/tests/aborted'],
    ['result-amending', '/tests/amending'],
  ],
  '/tests/:id/why': [
    ['why', '/tests/recorded/why'],
    ['why-reference', '/tests/reference/why'],
    ['why-without-recording', '/tests/passed/why'],
  ],
  '/tests/:id/sound': [
    ['sound', '/tests/recorded/sound?run=1'],
    ['sound-without-recording', '/tests/passed/sound'],
  ],
  '/prepare': [
    ['prepare', '/prepare'],
    ['prepare-job', '/prepare?job=job-0'],
  ],
  '/profiles/:key': [
    ['profile', '/profiles/un-r41-04-stationary'],
    ['profile-own', '/profiles/lab-nl'],
  ],
  '/profiles/:key/draft': [['profile-draft', '/profiles/lab-nl/draft']],
  '/manual/:chapter': [['manual-chapter', '/manual/calibration']],
  '/manual/:chapter/:section': [['manual-section', '/manual/calibration/calibration']],
  '/profiles/compare/:before/:after': [
    ['profile-compare', '/profiles/compare/un-r41-04-stationary/id-stationary-report-only'],
  ],
};

function placesOf(address: string): readonly (readonly [name: string, path: string])[] {
  const places = more[address];
  if (places !== undefined) return places;
  const path = address.replace(/^\/tests\/:id\//u, '/tests/passed/');
  if (path.includes(':')) throw new Error(`walk-stops.ts does not say where "${address}" leads.`);
  return [[path === '/' ? 'home' : path.slice(1).replaceAll('/', '-'), path]];
}

/** Every screen of the page at least once, derived from the list of screens so that none can be forgotten. */
export function walkStops(): readonly WalkStop[] {
  return screenAddresses().flatMap((address) =>
    placesOf(address).map(([name, path]) => ({
      name,
      path,
      walker: administrators.has(address) ? 'Made Wirawan' : 'Ketut',
      inTest: address === '/test',
    })),
  );
}
