import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { ExportTable } from './history-table.ts';

/** Version of the form of an exported test; it grows when a column changes its meaning. */
export const testSchemaVersion = 1;

/**
 * What stands above every exported table of a test: which test, of which vehicle and exhaust, by which profile and instruments,
 * with which outcome, and plainly whether it was simulated. Figures stand in tables, where they have a unit and a type.
 */
export function factsOfTest(record: TestRecord, replacedBy: Replacement | null): ExportTable['facts'] {
  const { evidence, judgement, program } = record;
  return [
    ['format', `senyap-test/${testSchemaVersion}`],
    ['test', record.number],
    ['test_id', record.id],
    ...factsOfAmendment(record),
    ...factsOfReplacement(replacedBy),
    ['simulated', evidence.simulated ? 'yes' : 'no'],
    ['mode', evidence.mode],
    ['outcome', record.outcome],
    ['valid', judgement.valid ? 'yes' : 'no'],
    ['verdict', judgement.verdict],
    ['started_at', record.startedAt],
    ['closed_at', record.closedAt],
    ['program', `${program.name} ${program.version}`],
    ['core_hash', program.coreHash ?? ''],
    ...factsOfItem(evidence),
    ...factsOfInstruments(evidence),
    ['level_reference', 'dB re 20 uPa'],
  ];
}

function factsOfAmendment({ amends }: TestRecord): [string, string][] {
  if (amends === undefined) return [];
  return [
    ['amends', amends.number],
    ['amendment', amends.kind],
    ['amendment_reason', amends.reason],
  ];
}

/** What became of a record that another took the place of; nothing where none did. */
export function factsOfReplacement(replacedBy: Replacement | null): [string, string][] {
  if (replacedBy === null) return [];
  return [
    ['amended_by', replacedBy.number],
    ['holds', replacedBy.isWithdrawn ? 'no: withdrawn' : 'no: replaced'],
  ];
}

function factsOfItem({ profile, vehicle, exhaust, conditions }: TestEvidence): [string, string][] {
  return [
    ['profile', profile.id],
    ['profile_version', profile.version],
    ['plate', vehicle.plate],
    ['vehicle', joined(vehicle.make, vehicle.model)],
    ['chassis_number', vehicle.chassisNumber],
    ['exhaust', joined(exhaust.maker, exhaust.model)],
    ['exhaust_serial_number', exhaust.serialNumber],
    ['site', conditions.site],
    ['operator', conditions.operator],
  ];
}

function factsOfInstruments({ instruments }: TestEvidence): [string, string][] {
  const { meter, calibrator, speedSensor } = instruments;
  const named = [
    ['meter', meter],
    ['calibrator', calibrator],
    ['speed_sensor', speedSensor],
  ] as const;
  return named.flatMap(([key, one]): [string, string][] =>
    one === null
      ? [[key, '']]
      : [
          [key, one.name],
          [`${key}_serial_number`, one.serialNumber],
          [`${key}_class`, one.class === null ? '' : String(one.class)],
          [`${key}_certificate`, joined(one.certificateNumber, one.certificateDate ?? '')],
        ],
  );
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
