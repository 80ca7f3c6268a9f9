import type { ReasonCode } from '#core/procedure/reason.ts';
import type { InEachLanguage } from './language.ts';
import type { ReasonText } from './reason-text.ts';

type RiddenCode = Extract<
  ReasonCode,
  | 'IDLE_NOT_SEEN'
  | 'IDLE_UNSTEADY'
  | 'IDLE_TOO_SHORT'
  | 'SWEEP_NOT_REACHED'
  | 'SWEEP_OVERSHOT'
  | 'SWEEP_TOO_FAST'
  | 'SWEEP_TOO_SLOW'
  | 'SWEEP_UNEVEN'
  | 'NOT_FULL_THROTTLE'
>;

/** Reasons of the methods in which no target speed is held. */
export const riddenReasonWords: InEachLanguage<Readonly<Record<RiddenCode, ReasonText>>> = {
  id: {
    IDLE_NOT_SEEN: {
      title: 'langsam tidak terlihat',
      happened: 'Sensor tidak menunjukkan putaran langsam yang tenang',
      remedy: 'Pasang sensor putaran, biarkan mesin langsam sebelum gas dibuka, lalu ulangi uji.',
      bound: 'exactly',
      noted: {
        happened: 'Tanpa sensor putaran, tidak terlihat bahwa mesin langsam dengan tenang',
        remedy: 'Untuk pra-uji tetap dihitung; uji resmi meminta sensor putaran.',
      },
    },
    IDLE_UNSTEADY: {
      title: 'langsam tidak tenang',
      happened: 'Putaran sempat naik keluar dari langsam',
      remedy: 'Ulangi uji dan jangan sentuh gas sampai uji selesai.',
      bound: 'at-most',
      noted: {
        happened: 'Putaran sempat naik di luar bagian yang dihitung',
        remedy: 'Bagian yang dihitung tidak terkena; uji tetap berlaku.',
      },
    },
    IDLE_TOO_SHORT: {
      title: 'langsam terlalu singkat',
      happened: 'Mesin langsam dengan tenang terlalu singkat',
      remedy: 'Ulangi uji dan biarkan mesin langsam sampai uji selesai sendiri.',
      bound: 'at-least',
      noted: {
        happened: 'Mesin langsam dengan tenang hanya sebentar, lebih singkat daripada yang lazim',
        remedy: 'Hanya dicatat: prosedur ini tidak menetapkan lamanya.',
      },
    },
    SWEEP_NOT_REACHED: {
      title: 'sapuan tidak sampai',
      happened: 'Sapuan berhenti sebelum putaran akhir tercapai',
      remedy: 'Ulangi uji dan naikkan putaran perlahan sampai layar menulis LEPAS.',
      bound: 'at-least',
    },
    SWEEP_OVERSHOT: {
      title: 'sapuan kelewatan',
      happened: 'Sapuan melewati putaran akhir',
      remedy: 'Ulangi uji dan lepas gas begitu layar menulis LEPAS.',
      bound: 'at-most',
    },
    SWEEP_TOO_FAST: {
      title: 'sapuan terlalu cepat',
      happened: 'Putaran dinaikkan terlalu cepat',
      remedy: 'Ulangi uji dan naikkan putaran lebih perlahan.',
      bound: 'at-most',
      boundByUnit: { s: 'at-least' },
      noted: {
        happened: 'Putaran dinaikkan cepat',
        remedy: 'Hanya dicatat: prosedur ini tidak menetapkan angkanya. Lain kali naikkan lebih perlahan.',
      },
    },
    SWEEP_TOO_SLOW: {
      title: 'sapuan terlalu lambat',
      happened: 'Putaran dinaikkan terlalu lambat',
      remedy: 'Ulangi uji dan naikkan putaran lebih cepat.',
      bound: 'at-most',
    },
    SWEEP_UNEVEN: {
      title: 'sapuan tidak rata',
      happened: 'Putaran tidak naik dengan rata',
      remedy: 'Ulangi uji dan naikkan putaran dengan rata.',
      bound: 'at-most',
      noted: {
        happened: 'Putaran tidak naik dengan rata',
        remedy: 'Hanya dicatat: prosedur ini tidak menetapkan angkanya. Lain kali naikkan dengan rata.',
      },
    },
    NOT_FULL_THROTTLE: {
      title: 'gas tidak penuh',
      happened: 'Putaran tertinggi mesin tidak terlihat tercapai',
      remedy: 'Ulangi uji: buka gas penuh sekaligus dan tahan sampai layar menulis LEPAS.',
      bound: 'at-least',
    },
  },
  en: {
    IDLE_NOT_SEEN: {
      title: 'idle not seen',
      happened: 'The sensor shows no steady idle of the engine',
      remedy: 'Fit a speed sensor, let the engine idle before the throttle is opened, then repeat the run.',
      bound: 'exactly',
      noted: {
        happened: 'Without a speed sensor it is not seen that the engine idled steadily',
        remedy: 'A pre-test counts all the same; an official test needs a speed sensor.',
      },
    },
    IDLE_UNSTEADY: {
      title: 'idle not steady',
      happened: 'The speed rose out of the idle',
      remedy: 'Repeat the run and leave the throttle alone until it is over.',
      bound: 'at-most',
      noted: {
        happened: 'The speed rose out of the idle outside the part that counts',
        remedy: 'The part that counts is not affected; the run stands.',
      },
    },
    IDLE_TOO_SHORT: {
      title: 'idle too short',
      happened: 'The engine idled steadily for too short a time',
      remedy: 'Repeat the run and let the engine idle until it ends by itself.',
      bound: 'at-least',
      noted: {
        happened: 'The engine idled steadily for a shorter time than usual',
        remedy: 'Only noted: the procedure sets no duration.',
      },
    },
    SWEEP_NOT_REACHED: {
      title: 'sweep not finished',
      happened: 'The sweep ended before the set speed was reached',
      remedy: 'Repeat the run and raise the speed slowly until the screen says RELEASE.',
      bound: 'at-least',
    },
    SWEEP_OVERSHOT: {
      title: 'sweep overshot',
      happened: 'The sweep went beyond the set speed',
      remedy: 'Repeat the run and release the throttle as soon as the screen says RELEASE.',
      bound: 'at-most',
    },
    SWEEP_TOO_FAST: {
      title: 'sweep too fast',
      happened: 'The speed was raised too fast',
      remedy: 'Repeat the run and raise the speed more slowly.',
      bound: 'at-most',
      boundByUnit: { s: 'at-least' },
      noted: {
        happened: 'The speed was raised fast',
        remedy: 'Only noted: the procedure sets no figure for it. Next time raise it more slowly.',
      },
    },
    SWEEP_TOO_SLOW: {
      title: 'sweep too slow',
      happened: 'The speed was raised too slowly',
      remedy: 'Repeat the run and raise the speed faster.',
      bound: 'at-most',
    },
    SWEEP_UNEVEN: {
      title: 'sweep uneven',
      happened: 'The speed did not rise evenly',
      remedy: 'Repeat the run and raise the speed evenly.',
      bound: 'at-most',
      noted: {
        happened: 'The speed did not rise evenly',
        remedy: 'Only noted: the procedure sets no figure for it. Next time raise it evenly.',
      },
    },
    NOT_FULL_THROTTLE: {
      title: 'not full throttle',
      happened: 'The engine was not seen at its highest speed',
      remedy:
        'Repeat the run: open the throttle fully at once and keep it open until the screen says RELEASE.',
      bound: 'at-least',
    },
  },
};
