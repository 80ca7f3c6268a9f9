import type { PrepareTest } from '../http/contract.ts';
import { demoProfile } from './demo-profile.ts';

/** One test of the demo: what is tested, and how the simulated site differs in it. */
export interface DemoTest {
  readonly preparation: PrepareTest;
  /** Level of the exhaust at the target speed. */
  readonly levelAtTargetDb: number;
  /** A meter that overloads makes every run invalid. */
  readonly overloads: boolean;
}

const example = (name: string, meterClass: 1 | 2 | null): PrepareTest['instruments']['meter'] => ({
  driver: '',
  name,
  serialNumber: 'DEMO',
  class: meterClass,
  certificateNumber: 'DEMO',
  certificateDate: '2026-01-15',
  certificateDueDate: null,
  simulated: true,
});

const motorcycle: PrepareTest['vehicle'] = {
  plate: '',
  make: '',
  model: '',
  category: 'L3',
  modelYear: 2023,
  displacementCc: 149,
  cylinders: 1,
  strokes: 4,
  ratedSpeedRpm: 8000,
  registeredSpeedRpm: null,
  maximumSpeedAtRestRpm: null,
  registeredLevelDb: null,
  chassisNumber: '',
  owner: 'Demo',
};

const conditions: PrepareTest['conditions'] = {
  windMps: 1.2,
  gustMps: 2.1,
  temperatureC: 29,
  humidityPercent: 74,
  pressureHpa: 1009,
  engineWarm: true,
  geometryConfirmed: true,
  distanceM: 0.5,
  angleDeg: 45,
  heightM: 0.3,
  site: 'Lapangan demo',
  operator: 'Demo',
};

type Item = Pick<PrepareTest['vehicle'], 'plate' | 'make' | 'model'>;

function preparationOf(item: Item, exhaust: string, changes: Partial<PrepareTest> = {}): PrepareTest {
  return {
    profileId: demoProfile.id,
    mode: 'site',
    levelSource: 'meter-stream',
    vehicle: { ...motorcycle, ...item },
    exhaust: { maker: 'Knalpot Demo', model: exhaust, serialNumber: '1', insert: 'fitted', outlets: 1 },
    instruments: {
      meter: example('Simulasi', 1),
      calibrator: example('Simulasi', 1),
      speedSensor: example('Simulasi', null),
    },
    conditions,
    decision: { rule: 'simple', expandedUncertaintyDb: null },
    calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
    plusDb: null,
    ...changes,
  };
}

/** A passed, a failed, an invalid, a too close test, and one for which no limit applies. */
export const demoTests: readonly DemoTest[] = [
  {
    preparation: preparationOf({ plate: 'DEMO 1', make: 'Honda', model: 'CB150R' }, 'Senyap 1'),
    levelAtTargetDb: 84,
    overloads: false,
  },
  {
    preparation: preparationOf({ plate: 'DEMO 2', make: 'Yamaha', model: 'Vixion' }, 'Lantang 2'),
    levelAtTargetDb: 97,
    overloads: false,
  },
  {
    preparation: preparationOf({ plate: 'DEMO 3', make: 'Suzuki', model: 'GSX-S150' }, 'Sedang 3', {
      decision: { rule: 'four-way', expandedUncertaintyDb: 1.8 },
    }),
    levelAtTargetDb: 89,
    overloads: false,
  },
  {
    preparation: preparationOf({ plate: 'DEMO 4', make: 'Kawasaki', model: 'KLX 150' }, 'Senyap 4'),
    levelAtTargetDb: 86,
    overloads: true,
  },
  {
    preparation: preparationOf({ plate: 'DEMO 5', make: 'Honda', model: 'Vario 160' }, 'Asli', {
      profileId: 'id-stationary-report-only',
    }),
    levelAtTargetDb: 82,
    overloads: false,
  },
];
