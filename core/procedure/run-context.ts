import type { TestEvidence } from './evidence.ts';
import type { Profile } from './profile.ts';

/** What a run is judged by besides its own data. */
export interface RunContext {
  readonly profile: Profile;
  /**
   * Null where there is no target speed: then nothing can be held and no such run is valid. At full throttle it is the highest
   * speed at rest as declared, and an idle has none.
   */
  readonly targetSpeedRpm: number | null;
  readonly mode: TestEvidence['mode'];
}
