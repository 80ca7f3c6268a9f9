import type { Vehicle } from '#core/procedure/evidence.ts';
import type { InEachLanguage, Language } from './language.ts';

type VehicleChoice = 'vehicleKind' | 'enginePosition' | 'certifiedTo' | 'muffler' | 'activity';
/** What can be chosen for one of the vehicle's data. */
export type VehicleChoices = { readonly [Name in VehicleChoice]: NonNullable<Vehicle[Name]> };

type ChoiceWords = {
  readonly [Name in VehicleChoice]: Readonly<Record<VehicleChoices[Name], InEachLanguage<string>>>;
};

/** Names of what the vehicle can be declared to be, in the order in which they are offered. */
export const vehicleChoiceWords: ChoiceWords = {
  vehicleKind: {
    'two-wheeler': { id: 'sepeda motor', en: 'two-wheeler' },
    'moped-class-1': { id: 'moped kelas 1 (Jepang)', en: 'moped class 1 (Japan)' },
    'moped-class-2': { id: 'moped kelas 2 (Jepang)', en: 'moped class 2 (Japan)' },
    'passenger-car': { id: 'mobil penumpang', en: 'passenger car' },
    kei: { id: 'mobil kei (Jepang)', en: 'kei car (Japan)' },
    truck: { id: 'truk', en: 'truck' },
  },
  enginePosition: {
    rear: { id: 'di belakang', en: 'at the rear' },
    'not-rear': { id: 'bukan di belakang', en: 'not at the rear' },
  },
  certifiedTo: {
    'adr-83-00': { id: 'ADR 83/00 (Australia)', en: 'ADR 83/00 (Australia)' },
    'jp-2016': { id: 'aturan 2016 (Jepang)', en: '2016 rule (Japan)' },
  },
  muffler: {
    original: { id: 'asli', en: 'original' },
    replacement: { id: 'pengganti', en: 'replacement' },
  },
  activity: {
    before: { id: 'sebelum lomba', en: 'before the competition' },
    after: { id: 'sesudah lomba', en: 'after the competition' },
  },
};

/** The declared choice in words. */
export function vehicleChoiceWord<Name extends VehicleChoice>(
  name: Name,
  value: VehicleChoices[Name],
  language: Language,
): string {
  return vehicleChoiceWords[name][value][language];
}
