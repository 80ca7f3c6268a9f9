import type { InEachLanguage } from './language.ts';

/** Labels of client, dates and deviations, on page and paper. */
export const orderWords = {
  title: { id: 'Pelanggan dan tanggal', en: 'Client and dates' },
  client: { id: 'Pelanggan', en: 'Client' },
  clientName: { id: 'Nama pelanggan', en: 'Name of the client' },
  clientAddress: { id: 'Alamat pelanggan', en: 'Address of the client' },
  jobNumber: { id: 'Nomor pesanan', en: 'Number of the job' },
  reference: { id: 'Nomor pelanggan untuk pesanan', en: 'Reference of the orderer' },
  dates: { id: 'Tanggal', en: 'Dates' },
  receivedOn: { id: 'Kendaraan diterima', en: 'Vehicle received' },
  testedOn: { id: 'Pengujian', en: 'Test' },
  issuedOn: { id: 'Laporan diterbitkan', en: 'Report issued' },
  authorisedBy: { id: 'Nama yang mengesahkan', en: 'Name of the authoriser' },
  /** Where the client stands apart. */
  owner: { id: 'Pemilik', en: 'Owner' },
  deviations: { id: 'Penyimpangan dari metode', en: 'Deviations from the method' },
  noDeviations: {
    id: 'Tidak ada penyimpangan dari metode yang dinyatakan petugas.',
    en: 'The operator declared no deviation from the method.',
  },
  formHint: {
    id: 'Yang diisi di sini dicetak di laporan dan tidak mengubah putusan.',
    en: 'What is entered here is printed in the report and changes no verdict.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
