import type { ReasonWords } from './reason-text.ts';

/** Reasons that lie in the place, the vehicle, its outlets or the speed sensor. */
type PlaceReasons = Pick<
  ReasonWords,
  'SITE_NOT_SUITABLE' | 'VEHICLE_NOT_AS_REQUIRED' | 'OUTLET_NOT_AS_REQUIRED' | 'SPEED_SENSOR_NOT_AS_REQUIRED'
>;

/** Reasons of the place in Bahasa Indonesia. */
export const indonesianPlaceReasons: PlaceReasons = {
  SITE_NOT_SUITABLE: {
    title: 'tempat uji tidak sesuai',
    happened: 'Tempat uji tidak sesuai dengan prosedur',
    remedy: 'Perbaiki atau pindah ke tempat yang sesuai, lalu uji lagi.',
    bound: 'exactly',
  },
  VEHICLE_NOT_AS_REQUIRED: {
    title: 'keadaan kendaraan tidak sesuai',
    happened: 'Keadaan kendaraan tidak sesuai dengan prosedur',
    remedy: 'Atur kendaraan seperti yang diminta prosedur, lalu uji lagi.',
    bound: 'at-least',
  },
  OUTLET_NOT_AS_REQUIRED: {
    title: 'lubang knalpot yang salah',
    happened: 'Lubang knalpot yang diukur bukan yang diminta prosedur',
    remedy: 'Letakkan mikrofon pada lubang yang diminta prosedur, lalu uji lagi.',
    bound: 'exactly',
  },
  SPEED_SENSOR_NOT_AS_REQUIRED: {
    title: 'sensor putaran tidak memenuhi',
    happened: 'Sensor putaran tidak memenuhi yang diminta prosedur',
    remedy: 'Pakai sensor putaran di luar kendaraan dengan ketelitian yang diminta prosedur.',
    bound: 'at-most',
  },
};

/** Reasons of the place in English. */
export const englishPlaceReasons: PlaceReasons = {
  SITE_NOT_SUITABLE: {
    title: 'site not suitable',
    happened: 'The test site is not as the procedure asks',
    remedy: 'Put it right or move to a suitable place, then test again.',
    bound: 'exactly',
  },
  VEHICLE_NOT_AS_REQUIRED: {
    title: 'vehicle not as required',
    happened: 'The state of the vehicle is not as the procedure asks',
    remedy: 'Set the vehicle as the procedure asks, then test again.',
    bound: 'at-least',
  },
  OUTLET_NOT_AS_REQUIRED: {
    title: 'wrong outlet',
    happened: 'The outlet that was measured is not the one that the procedure asks for',
    remedy: 'Place the microphone at the outlet that the procedure asks for, then test again.',
    bound: 'exactly',
  },
  SPEED_SENSOR_NOT_AS_REQUIRED: {
    title: 'speed sensor not as required',
    happened: 'The speed sensor is not as the procedure asks',
    remedy: 'Use a speed sensor outside the vehicle with the accuracy that the procedure asks for.',
    bound: 'at-most',
  },
};
