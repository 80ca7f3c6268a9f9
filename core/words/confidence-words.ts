import type { Confidence, Profile } from '#core/procedure/profile.ts';
import type { InEachLanguage, Language } from './language.ts';

type ConfidenceWords = Readonly<Record<Confidence, string>>;

const words: InEachLanguage<ConfidenceWords> = {
  id: {
    C: 'dibaca dalam naskah resmi',
    C2: 'dibaca dalam sumber lain yang mengutipnya',
    K: 'diketahui umum, naskah resmi belum dibaca',
    U: 'belum pasti, tidak dipakai untuk putusan',
    L: 'pilihan laboratorium sendiri, tidak tertulis dalam naskah',
  },
  en: {
    C: 'read in the official text',
    C2: 'read in another source that quotes it',
    K: 'well known, official text not read',
    U: 'unsure, not used for a verdict',
    L: 'chosen by the laboratory itself, in no text',
  },
};

const verification: InEachLanguage<{ readonly verified: string; readonly unverified: string }> = {
  id: {
    verified: 'sudah diverifikasi terhadap naskah resmi',
    unverified: 'belum diverifikasi terhadap naskah resmi',
  },
  en: {
    verified: 'verified against the official text',
    unverified: 'not verified against the official text',
  },
};

/** What a mark of confidence means. */
export function confidenceWord(confidence: Confidence, language: Language): string {
  return words[language][confidence];
}

/** Whether the numbers of a profile were checked against the official text, in words. */
export function verificationWord(profile: Pick<Profile, 'verified'>, language: Language): string {
  return profile.verified ? verification[language].verified : verification[language].unverified;
}
