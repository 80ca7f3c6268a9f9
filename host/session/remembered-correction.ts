import type { KeptCorrection } from '#core/procedure/evidence.ts';
import { microphoneCorrectionSchema } from '#core/procedure/microphone-correction.ts';
import { bytesOfCorrection, keepCorrection } from '../analysis/kept-correction.ts';
import type { TestStore } from '../store/test-store.ts';

/** A simulated microphone's correction must never be taken for that of a real one. */
const settingName = (simulated: boolean): string =>
  simulated ? 'microphone-correction-simulated' : 'microphone-correction';

/** The correction file chosen last; null where there is none or where what is kept is not the file that was chosen. */
export function rememberedCorrection(store: TestStore, simulated: boolean): KeptCorrection | null {
  const parsed = microphoneCorrectionSchema.safeParse(store.setting(settingName(simulated)));
  if (!parsed.success) return null;
  try {
    const again = keepCorrection(parsed.data.fileName, bytesOfCorrection(parsed.data));
    return again.sha256 === parsed.data.sha256 ? again : null;
  } catch {
    // A file that this version refuses is not used: the person chooses again.
    return null;
  }
}

/** Keeps the choice for next time; null for a microphone without a correction. */
export function rememberCorrection(
  store: TestStore,
  chosen: KeptCorrection | null,
  simulated: boolean,
): void {
  store.setSetting(settingName(simulated), chosen);
}
