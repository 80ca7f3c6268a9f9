import { dialogueVersion, type DialogueHead } from '#drivers/recording/dialogue-file.ts';
import { driverOf } from './decoder-of.ts';

/** The head of a dialogue with a Lutron meter. */
export function dialogueHead(): DialogueHead {
  return {
    senyap: 'dialogue',
    version: dialogueVersion,
    source: 'simulator',
    driver: 'lutron-16',
    settings: { display: '1' },
    line: driverOf('lutron-16').defaultLineSettings,
    port: { path: 'port', friendlyName: 'port', vendorId: null, productId: null, serialNumber: null },
    program: '0.1.0',
    startedAt: '2026-03-09T08:15:04+07:00',
    display: { toleranceDb: 1, toleranceRpm: 50, withinSeconds: 3 },
  };
}
