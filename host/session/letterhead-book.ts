import { type Letterhead, letterheadSchema } from '#core/procedure/letterhead.ts';
import type { PhotoFolder } from '../store/photo-folder.ts';
import type { TestStore } from '../store/test-store.ts';
import { setupProblem } from './setup-problem.ts';

/** Who issues the reports of the bench, as its administrator entered it. */
export class LetterheadBook {
  readonly #store: TestStore;
  readonly #photos: PhotoFolder;
  readonly #settingName: string;

  /** A simulated bench has one of its own: a demonstration must never be taken for a laboratory's paper. */
  constructor(store: TestStore, photos: PhotoFolder, simulated: boolean) {
    this.#store = store;
    this.#photos = photos;
    this.#settingName = simulated ? 'letterhead-simulated' : 'letterhead';
  }

  /** The letterhead; null where none was entered or what is kept cannot be read. */
  letterhead(): Letterhead | null {
    const parsed = letterheadSchema.safeParse(this.#store.setting(this.#settingName));
    return parsed.success ? parsed.data : null;
  }

  /** Keeps this letterhead, or none. A running test keeps what it began with. @throws SetupProblem `LOGO_UNKNOWN` */
  keep(letterhead: Letterhead | null): void {
    const logo = letterhead?.logo ?? null;
    const found = logo === null ? null : this.#photos.find(logo.sha256);
    const isThere = found === null || (found.state === 'whole' && found.mediaType === logo?.mediaType);
    if (!isThere) throw setupProblem('LOGO_UNKNOWN');
    this.#store.setSetting(this.#settingName, letterhead);
  }
}
