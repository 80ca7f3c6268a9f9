import type { Exhaust, LevelTrack, SeriesEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Words for the closed sets of a record: how it ended, in which mode, how levels were obtained. */
interface RecordWords {
  readonly outcome: Readonly<Record<TestRecord['outcome'], string>>;
  readonly mode: Readonly<Record<TestEvidence['mode'], string>>;
  readonly obtainedBy: Readonly<Record<LevelTrack['obtainedBy'], string>>;
  readonly insert: Readonly<Record<Exhaust['insert'], string>>;
  readonly decisionRule: Readonly<Record<TestEvidence['decision']['rule'], string>>;
  readonly cut: Readonly<Record<NonNullable<SeriesEvidence['runs'][number]['cut']>, string>>;
}

const indonesian: RecordWords = {
  outcome: { closed: 'selesai', interrupted: 'terputus', aborted: 'dihentikan' },
  mode: { site: 'uji resmi di lokasi', workshop: 'pra-uji bengkel' },
  obtainedBy: {
    waveform: 'rekaman gelombang',
    'meter-stream': 'aliran meter',
    'meter-maximum': 'maksimum meter',
  },
  insert: {
    fitted: 'terpasang',
    removed: 'dilepas',
    permanent: 'menyatu, tidak dapat dilepas',
    none: 'tidak ada',
    unknown: 'tidak diketahui',
  },
  decisionRule: {
    simple: 'penerimaan sederhana (ILAC-G8:09/2019, 4.2.1)',
    guarded: 'dengan pita pengaman w = U (ILAC-G8:09/2019, 4.2.2)',
    'four-way': 'empat putusan dengan pita w = U (ILAC-G8:09/2019, 4.2.3)',
  },
  cut: {
    OPERATOR_ABORTED: 'dihentikan petugas',
    INTERRUPTED: 'terputus',
    NO_SIGNAL: 'tidak ada sinyal',
    SIGNAL_DROPOUT: 'data tingkat bunyi terputus',
    RPM_SIGNAL_LOST: 'sinyal putaran hilang',
  },
};

const english: RecordWords = {
  outcome: { closed: 'completed', interrupted: 'interrupted', aborted: 'stopped' },
  mode: { site: 'official test on site', workshop: 'workshop pre-test' },
  obtainedBy: {
    waveform: 'recorded waveform',
    'meter-stream': 'meter stream',
    'meter-maximum': 'meter maximum',
  },
  insert: {
    fitted: 'fitted',
    removed: 'removed',
    permanent: 'permanent, cannot be removed',
    none: 'none',
    unknown: 'unknown',
  },
  decisionRule: {
    simple: 'simple acceptance (ILAC-G8:09/2019, 4.2.1)',
    guarded: 'guard band w = U (ILAC-G8:09/2019, 4.2.2)',
    'four-way': 'four outcomes, guard band w = U (ILAC-G8:09/2019, 4.2.3)',
  },
  cut: {
    OPERATOR_ABORTED: 'stopped by operator',
    INTERRUPTED: 'interrupted',
    NO_SIGNAL: 'no signal',
    SIGNAL_DROPOUT: 'level data interrupted',
    RPM_SIGNAL_LOST: 'speed signal lost',
  },
};

const words: InEachLanguage<RecordWords> = { id: indonesian, en: english };

/** Words for the closed sets of a record. */
export function recordWords(language: Language): RecordWords {
  return words[language];
}
