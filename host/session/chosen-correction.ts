import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { MicrophoneCorrectionError } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';
import { correctionRefusalWords } from '#core/words/microphone-correction-words.ts';
import { correctionOf, keepCorrection } from '../analysis/kept-correction.ts';
import type { MicrophoneCorrectionFile, MicrophoneCorrectionView } from '../http/contract.ts';
import type { TestStore } from '../store/test-store.ts';
import { microphoneCorrectionView } from './microphone-correction-view.ts';
import { rememberCorrection, rememberedCorrection } from './remembered-correction.ts';
import { SetupProblem } from './setup-problem.ts';

/** The correction file of the bench's measuring microphone. */
export class ChosenCorrection {
  readonly #store: TestStore;
  readonly #simulated: boolean;
  #kept: KeptCorrection | null;

  constructor(store: TestStore, simulated: boolean) {
    this.#store = store;
    this.#simulated = simulated;
    this.#kept = rememberedCorrection(store, simulated);
  }

  /** As a test keeps it; null where none was chosen. */
  get kept(): KeptCorrection | null {
    return this.#kept;
  }

  /** As the analysis takes it. */
  get correction(): MicrophoneCorrection | null {
    return correctionOf(this.#kept);
  }

  /** As the page shows it. */
  get view(): MicrophoneCorrectionView | null {
    return this.#kept === null ? null : microphoneCorrectionView(this.#kept);
  }

  /** Chooses a file or none. @throws SetupProblem `BAD_MICROPHONE_CORRECTION` before anything changes */
  choose(file: MicrophoneCorrectionFile | null): void {
    const kept = file === null ? null : checked(file);
    rememberCorrection(this.#store, kept, this.#simulated);
    this.#kept = kept;
  }
}

function checked({ fileName, text }: MicrophoneCorrectionFile): KeptCorrection {
  try {
    return keepCorrection(fileName, Buffer.from(text, 'latin1'));
  } catch (error) {
    if (!(error instanceof MicrophoneCorrectionError)) throw error;
    throw new SetupProblem(error.code, correctionRefusalWords(error));
  }
}
