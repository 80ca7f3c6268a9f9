import type { InstrumentCard } from '#core/record/instrument-card.ts';

/** The card of an invented class 1 meter; pass what should differ. */
export function sampleCard(changes: Partial<InstrumentCard> = {}): InstrumentCard {
  return {
    id: '5c0f9f0e-6f0e-4a53-9d3a-2b8f6f1d1c01',
    kind: 'meter',
    name: 'Meter contoh',
    driverId: null,
    serialNumber: 'M-17',
    class: 1,
    certificateNumber: 'LK-2026-17',
    certificateDate: '2026-01-15',
    certificateDueDate: '2027-01-15',
    notes: '',
    ...changes,
  };
}
