import type { PatternKind } from '#core/diagnosis/pattern.ts';
import type { InEachLanguage } from './language.ts';

/** What a pattern may come from, and what else would look the same (metrology, table of patterns). */
export interface PatternWords {
  readonly name: InEachLanguage<string>;
  readonly alternatives: InEachLanguage<readonly string[]>;
}

/** Words of each pattern. */
export const patternWords: Readonly<Record<PatternKind, PatternWords>> = {
  packing: {
    name: { id: 'serat peredam terbakar atau habis', en: 'packing burnt or blown out' },
    alternatives: {
      id: ['bocor dekat ujung', 'tanpa tudung angin', 'aliran lebih kencang karena putaran lebih tinggi'],
      en: ['leak near the end', 'windscreen missing', 'faster flow at a higher speed'],
    },
  },
  insert: {
    name: { id: 'peredam sisipan (dB killer) atau inti dilepas', en: 'insert (dB killer) or core removed' },
    alternatives: {
      id: ['knalpot pengganti', 'putaran keliru', 'mikrofon lebih dekat'],
      en: ['aftermarket silencer', 'wrong engine speed', 'microphone nearer'],
    },
  },
  chamber: {
    name: { id: 'sekat atau dinding ruang rusak', en: 'baffle or chamber wall broken' },
    alternatives: {
      id: ['knalpot panas dibanding dingin: lekuk spektrum bergeser'],
      en: ['hot against cold exhaust: the dips of the spectrum shift'],
    },
  },
  leak: {
    name: { id: 'bocor di sambungan atau leher knalpot', en: 'leak at a joint or the header' },
    alternatives: {
      id: ['bunyi mesin', 'bunyi isap', 'bunyi klep'],
      en: ['mechanical noise', 'intake noise', 'valve train'],
    },
  },
  resonance: {
    name: { id: 'resonansi pipa atau ruang pada satu orde', en: 'resonance of pipe or chamber at one order' },
    alternatives: {
      id: ['dengung listrik', 'mesin lain di dekatnya', 'pelat yang ikut bergetar'],
      en: ['mains hum', 'another machine nearby', 'a panel that rings along'],
    },
  },
  misfire: {
    name: {
      id: 'pembakaran gagal atau satu silinder berbeda',
      en: 'misfire, or one cylinder unlike the others',
    },
    alternatives: {
      id: ['jarak pembakaran yang memang tidak rata'],
      en: ['uneven firing by design'],
    },
  },
  gain: {
    name: { id: 'penguatan, kalibrasi, atau jarak berbeda', en: 'gain, calibration or distance differ' },
    alternatives: {
      id: ['knalpot lain yang lebih keras merata di semua pita'],
      en: ['another silencer, louder alike in all bands'],
    },
  },
};
