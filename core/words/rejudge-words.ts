import type { InEachLanguage, Language } from './language.ts';

/** Words about a record that is judged again. */
export interface RejudgeWords {
  readonly identical: string;
  readonly notIdentical: string;
  readonly parts: Readonly<Record<'judgement' | 'evidence' | 'spectrum' | 'outcome', string>>;
  readonly states: Readonly<Record<'identical' | 'differs' | 'unproven', string>>;
  readonly recordings: Readonly<
    Record<'identical' | 'differs' | 'missing' | 'damaged' | 'unreadable', string>
  >;
  readonly recording: string;
  readonly noRecordings: string;
  readonly stored: string;
  readonly again: string;
  readonly more: (count: number) => string;
  readonly sameCore: string;
  readonly otherCore: (then: string, now: string) => string;
  readonly otherProfile: (profile: string) => string;
  readonly recorded: string;
}

const indonesian: RejudgeWords = {
  identical: 'identik: data mentah memberi rekaman yang sama, bita demi bita',
  notIdentical: 'TIDAK IDENTIK: rekaman ini tidak terbukti dari data mentahnya',
  parts: {
    judgement: 'putusan dari data ukur',
    evidence: 'data ukur dari jurnal',
    spectrum: 'spektrum dari rekaman gelombang',
    outcome: 'jalannya pengujian',
  },
  states: {
    identical: 'identik',
    differs: 'berbeda',
    unproven: 'tidak dapat dibuktikan: data mentahnya tidak ada atau tidak terbaca',
  },
  recordings: {
    identical: 'identik',
    differs: 'memberi nilai yang berbeda',
    missing: 'berkas tidak ada',
    damaged: 'berkas rusak atau diubah: SHA-256 tidak cocok',
    unreadable: 'berkas tidak terbaca',
  },
  recording: 'rekaman',
  noRecordings: 'pengujian ini tidak menyimpan rekaman gelombang',
  stored: 'tersimpan',
  again: 'dihitung ulang',
  more: (count) => `dan ${count} perbedaan lagi`,
  sameCore: 'inti ukur yang sama dengan saat pengujian',
  otherCore: (then, now) =>
    `Pengujian dihitung dengan ${then}, sekarang ${now}: hasil yang sama hanya dijanjikan untuk inti ukur yang sama.`,
  otherProfile: (profile) =>
    `BUKAN putusan rekaman ini. Seandainya diuji dengan profil ${profile}, putusannya akan menjadi:`,
  recorded: 'Putusan rekaman tetap:',
};

const english: RejudgeWords = {
  identical: 'identical: the raw data give the same record, byte for byte',
  notIdentical: 'NOT IDENTICAL: this record is not proven by its raw data',
  parts: {
    judgement: 'judgement from the evidence',
    evidence: 'evidence from the journal',
    spectrum: 'spectrum from the recording',
    outcome: 'course of the test',
  },
  states: {
    identical: 'identical',
    differs: 'differs',
    unproven: 'cannot be shown: its raw data are missing or cannot be read',
  },
  recordings: {
    identical: 'identical',
    differs: 'gives other values',
    missing: 'the file is missing',
    damaged: 'the file is damaged or was changed: its SHA-256 does not match',
    unreadable: 'the file cannot be read',
  },
  recording: 'recording',
  noRecordings: 'this test kept no recording',
  stored: 'stored',
  again: 'again',
  more: (count) => `and ${count} more differences`,
  sameCore: 'the same measurement core as at the test',
  otherCore: (then, now) =>
    `The test was computed with ${then}, this is ${now}: the same result is promised for the same measurement core only.`,
  otherProfile: (profile) =>
    `NOT the verdict of this record. Under the profile ${profile} the verdict would have been:`,
  recorded: 'The verdict of the record stays:',
};

const words: InEachLanguage<RejudgeWords> = { id: indonesian, en: english };

/** Words about a record that is judged again. */
export function rejudgeWords(language: Language): RejudgeWords {
  return words[language];
}
