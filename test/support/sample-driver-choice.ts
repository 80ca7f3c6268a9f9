import type { DriverChoice } from '#host/http/contract.ts';

/** A meter's driver with one setting of each kind; pass what should differ. */
export function sampleDriverChoice(changes: Partial<DriverChoice> = {}): DriverChoice {
  return {
    id: 'lutron-16',
    name: 'Lutron',
    measures: ['spl', 'rpm'],
    verification: 'parser-verified-instrument-not-seen',
    maximumRegister: 'none',
    defaultLineSettings: {
      baudRate: 9600,
      dataBits: 8,
      parity: 'none',
      stopBits: 1,
      dataTerminalReady: true,
      requestToSend: null,
      flowControl: 'none',
    },
    presets: [{ id: 'declared', settings: { frequencyWeighting: 'A' } }],
    settings: [
      { name: 'display', usual: '1', kind: 'choice', choices: ['1', '2'], mayBeNull: false },
      { name: 'frequencyWeighting', usual: null, kind: 'choice', choices: ['A', 'C'], mayBeNull: true },
      { name: 'plausibleLevelDb', usual: [20, 150], kind: 'other' },
      { name: 'secretHandshake', usual: '', kind: 'text' },
    ],
    ...changes,
  };
}
