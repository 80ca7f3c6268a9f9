import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import {
  cardOf,
  cardsFor,
  filledFrom,
  filledFromCards,
} from '../../../renderer/screens/prepare/card-filling.ts';
import { draftProblems } from '../../../renderer/screens/prepare/draft-problems.ts';
import {
  blankDraft,
  blankInstrument,
  draftFrom,
  sampleDraft,
} from '../../../renderer/screens/prepare/draft.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { knownProfile } from '../../support/sample-live-test.ts';

const meter = sampleCard();
const spare = sampleCard({ id: '5c0f9f0e-6f0e-4a53-9d3a-2b8f6f1d1c02', name: 'Meter cadangan' });
const microphone = sampleCard({
  id: '5c0f9f0e-6f0e-4a53-9d3a-2b8f6f1d1c03',
  kind: 'microphone',
  name: 'Mik',
});
const calibrator = sampleCard({
  id: '5c0f9f0e-6f0e-4a53-9d3a-2b8f6f1d1c04',
  kind: 'calibrator',
  name: 'Kal',
});
const cards = [meter, spare, microphone, calibrator];

const line: LineSetup = {
  role: 'meter',
  portPath: '/dev/ttyUSB0',
  driverId: 'lutron-16',
  preset: null,
  settings: {},
  line: null,
  cardId: spare.id,
};

describe('instruments from their cards', () => {
  test('the card that the line names fills the meter in', () => {
    const filled = filledFromCards(blankDraft, cards, [line]);
    expect(filled.meter).toMatchObject({
      name: 'Meter cadangan',
      class: 1,
      certificateDueDate: '2027-01-15',
    });
    expect(filled.calibrator).toEqual(blankInstrument);
  });

  test('an instrument of last time gets what its card says now', () => {
    const before = filledFrom({ ...calibrator, certificateDueDate: '2026-01-01' }, blankInstrument);
    const draft = { ...blankDraft, instruments: { ...blankDraft.instruments, calibrator: before } };
    expect(filledFromCards(draft, cards, []).calibrator?.certificateDueDate).toBe('2027-01-15');
  });

  test('what has no card stays as entered', () => {
    const entered = { ...blankInstrument, name: 'Pinjaman', serialNumber: '9' };
    const draft = { ...blankDraft, instruments: { ...blankDraft.instruments, meter: entered } };
    expect(filledFromCards(draft, cards, []).meter).toEqual(entered);
    expect(cardOf(entered, cards)).toBeNull();
    expect(cardOf(blankInstrument, [sampleCard({ name: '', serialNumber: '' })])).toBeNull();
  });

  test('a level from a waveform is measured by a microphone', () => {
    expect(cardsFor('meter', 'waveform', cards)).toEqual([microphone]);
    expect(cardsFor('meter', 'meter-stream', cards)).toEqual([meter, spare]);
    expect(cardsFor('speedSensor', 'meter-stream', cards)).toEqual([]);
  });
});

describe('certificates in the preparation', () => {
  const profile = knownProfile('un-r41-04-stationary');
  const reading = { meter: 'streaming', speedSensor: 'streaming' } as const;
  const sample = sampleDraft({ ...blankDraft, profileId: profile.id }, '2026-11-28');
  const withDue = (certificateDueDate: string | null, certificateDate = '2026-11-28') => ({
    ...sample,
    instruments: {
      ...sample.instruments,
      meter: { ...blankInstrument, ...sample.instruments.meter, certificateDate, certificateDueDate },
    },
  });
  const words = (draft: typeof sample): string[] =>
    draftProblems(draft, profile, reading, '2026-11-28').map((problem) => problem.words.id);

  test('one that is over or ends soon is named and blocks nothing', () => {
    expect(words(withDue(null))).toEqual([]);
    expect(words(withDue('2026-12-28'))).toEqual([expect.stringContaining('tinggal 30 hari')]);
    expect(words(withDue('2026-11-27'))).toEqual([expect.stringContaining('meter bunyi habis')]);
    expect(draftProblems(withDue('2026-11-27'), profile, reading, '2026-11-28')[0]?.blocks).toBe(false);
  });

  test('the age that the profile allows counts where it ends earlier', () => {
    const months = profile.instruments.meterCertificateMonths;
    expect(months).not.toBeNull();
    expect(words(withDue('2030-01-01', '2020-01-01'))).toEqual([expect.stringContaining('habis')]);
  });
});

test('what an earlier version remembered of an instrument is made whole', () => {
  const { certificateDueDate: _new, ...old } = blankInstrument;
  const remembered = {
    ...blankDraft,
    instruments: { meter: old, calibrator: null, speedSensor: old },
    operator: '',
    site: '',
  };
  const draft = draftFrom(JSON.parse(JSON.stringify(remembered)));
  expect(draft.instruments.meter?.certificateDueDate).toBeNull();
  expect(draft.instruments.calibrator).toEqual(blankInstrument);
});
