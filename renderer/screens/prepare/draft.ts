import { siteCheckItems } from '#core/procedure/site-check-answer.ts';
import type { PrepareTest } from '#host/http/contract.ts';

/** What is being entered: the test as it would be begun, with its profile still open. */
export type Draft = PrepareTest;

type Instrument = NonNullable<Draft['instruments']['meter']>;

/** An instrument of which nothing has been entered. */
export const blankInstrument: Instrument = {
  driver: '',
  name: '',
  serialNumber: '',
  class: null,
  certificateNumber: '',
  certificateDate: null,
  certificateDueDate: null,
  simulated: false,
};

/** An empty form with what is usual: a motorcycle, site mode, a 94 dB calibrator at 1 kHz, one outlet. */
export const blankDraft: Draft = {
  profileId: '',
  mode: 'site',
  levelSource: 'meter-stream',
  vehicle: {
    plate: '',
    make: '',
    model: '',
    category: 'L3',
    modelYear: null,
    displacementCc: null,
    cylinders: null,
    strokes: null,
    ratedSpeedRpm: null,
    registeredSpeedRpm: null,
    maximumSpeedAtRestRpm: null,
    registeredLevelDb: null,
    chassisNumber: '',
    owner: '',
  },
  exhaust: { maker: '', model: '', serialNumber: '', insert: 'unknown', outlets: 1 },
  instruments: { meter: blankInstrument, calibrator: blankInstrument, speedSensor: blankInstrument },
  conditions: {
    windMps: null,
    gustMps: null,
    temperatureC: null,
    humidityPercent: null,
    pressureHpa: null,
    engineWarm: null,
    geometryConfirmed: null,
    distanceM: null,
    angleDeg: null,
    heightM: null,
    site: '',
    operator: '',
    siteChecks: [],
  },
  decision: { rule: 'simple', expandedUncertaintyDb: null },
  calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
  plusDb: null,
};

/** The parts of a draft that belong to the bench and its people, not to one vehicle: kept for the next test. */
export interface Remembered {
  readonly profileId: string;
  readonly mode: Draft['mode'];
  readonly levelSource: Draft['levelSource'];
  readonly instruments: Draft['instruments'];
  readonly calibrator: Draft['calibrator'];
  readonly decision: Draft['decision'];
  readonly operator: string;
  readonly site: string;
}

/** What to keep of a draft for the next test. */
export function rememberedOf(draft: Draft): Remembered {
  const { profileId, mode, levelSource, instruments, calibrator, decision, conditions } = draft;
  const { operator, site } = conditions;
  return { profileId, mode, levelSource, instruments, calibrator, decision, operator, site };
}

function isRemembered(value: unknown): value is Remembered {
  const parts = [
    'profileId',
    'mode',
    'levelSource',
    'instruments',
    'calibrator',
    'decision',
    'operator',
    'site',
  ];
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}

/** A blank form with what was remembered; anything of another shape is ignored. */
export function draftFrom(remembered: unknown): Draft {
  if (!isRemembered(remembered)) return blankDraft;
  const { operator, site, instruments, ...kept } = remembered;
  return {
    ...blankDraft,
    ...kept,
    instruments: wholeInstruments(instruments),
    conditions: { ...blankDraft.conditions, operator, site },
  };
}

/** What an earlier version remembered may lack what an instrument has since. */
function wholeInstruments({ meter, calibrator, speedSensor }: Draft['instruments']): Draft['instruments'] {
  const whole = (instrument: Instrument | null): Instrument => ({ ...blankInstrument, ...instrument });
  return { meter: whole(meter), calibrator: whole(calibrator), speedSensor: whole(speedSensor) };
}

/** A filled form for demonstration: an invented motorcycle and invented instruments. `today` is an ISO date. */
export function sampleDraft(draft: Draft, today: string): Draft {
  const certified = { ...blankInstrument, class: 1, certificateDate: today, simulated: true } as const;
  return {
    ...draft,
    vehicle: {
      ...blankDraft.vehicle,
      plate: 'R 1234 XX',
      make: 'Motor contoh',
      model: '150 cc',
      modelYear: 2024,
      displacementCc: 149,
      cylinders: 1,
      strokes: 4,
      ratedSpeedRpm: 8000,
    },
    exhaust: {
      maker: 'Knalpot contoh',
      model: 'R2',
      serialNumber: 'KC-0042',
      insert: 'fitted',
      outlets: 1,
      modes: 'none',
    },
    instruments: {
      meter: { ...certified, name: 'Meter simulasi', serialNumber: 'SIM-001', certificateNumber: 'CONTOH-1' },
      calibrator: {
        ...certified,
        name: 'Kalibrator simulasi',
        serialNumber: 'SIM-002',
        certificateNumber: 'CONTOH-2',
      },
      speedSensor: {
        ...certified,
        class: null,
        name: 'Sensor simulasi',
        serialNumber: 'SIM-003',
        accuracyPercent: 0.5,
      },
    },
    conditions: {
      ...draft.conditions,
      windMps: 1.8,
      gustMps: 2.4,
      temperatureC: 29,
      humidityPercent: 70,
      pressureHpa: 1008,
      siteChecks: siteCheckItems.map((item) => ({ item, answer: 'yes', remark: '' })),
      warmUpMinutes: 15,
      distanceM: 0.5,
      angleDeg: 45,
      heightM: 0.3,
      site: draft.conditions.site === '' ? 'Lapangan uji contoh' : draft.conditions.site,
      operator: draft.conditions.operator === '' ? 'Petugas contoh' : draft.conditions.operator,
    },
  };
}
