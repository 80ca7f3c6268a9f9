/** Minutes before UTC of Indonesia's three civil times (Keppres 41/1987); none has a summer time. */
export const civilZones = { WIB: 420, WITA: 480, WIT: 540 } as const;

/** One of Indonesia's civil times. */
export type CivilZone = keyof typeof civilZones;

/** Their names from west to east. */
export const civilZoneNames = ['WIB', 'WITA', 'WIT'] as const satisfies readonly CivilZone[];
