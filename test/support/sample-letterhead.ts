import type { Accreditation, Letterhead } from '#core/procedure/letterhead.ts';

/** An invented accreditation whose scope holds one profile. */
export function sampleAccreditation(changes: Partial<Accreditation> = {}): Accreditation {
  return {
    number: 'LP-000-CONTOH',
    body: 'Badan Contoh',
    validUntil: '2027-05-31',
    profileIds: ['un-r41-04-stationary'],
    ...changes,
  };
}

/** The letterhead of an invented laboratory without accreditation. */
export function sampleLetterhead(changes: Partial<Letterhead> = {}): Letterhead {
  return {
    name: 'Laboratorium Uji Contoh',
    address: 'Jalan Contoh 7\nPurbalingga 53311',
    contact: '0281 000000',
    logo: null,
    accreditation: null,
    ...changes,
  };
}
