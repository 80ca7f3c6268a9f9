import type { DriverChoice } from '#host/http/contract.ts';
import type { pageWords } from '#core/words/page-words.ts';

/** Drivers under one heading of the list, by what they measure. */
export interface DriverGroup {
  readonly kind: keyof typeof pageWords.driverGroup;
  readonly drivers: readonly DriverChoice[];
}

const order = ['spl', 'rpm', 'both', 'waveform'] as const satisfies readonly DriverGroup['kind'][];

function kindOf({ measures }: DriverChoice): DriverGroup['kind'] {
  if (measures.includes('spl') && measures.includes('rpm')) return 'both';
  return measures[0] ?? 'spl';
}

/** Drivers by what they measure; headings under which nothing stands are left out. */
export function driverGroups(drivers: readonly DriverChoice[]): readonly DriverGroup[] {
  return order
    .map((kind) => ({ kind, drivers: drivers.filter((driver) => kindOf(driver) === kind) }))
    .filter((group) => group.drivers.length > 0);
}
