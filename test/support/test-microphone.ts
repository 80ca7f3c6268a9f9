import { buildFrame } from '#drivers/nb-pcm/build-frame.ts';
import { SimulatedMicrophone } from '#drivers/simulation/simulated-microphone.ts';
import { every } from '#drivers/time.ts';
import type { BenchOnSite } from './bench-on-simulated-site.ts';

const blockSeconds = 0.02;

/** What the microphone of a test is made to say or do, until it is told otherwise. */
export interface TestMicrophone {
  readonly path: string;
  clipped: boolean;
  testSignal: boolean;
  /** Said with the next block only. */
  settingsChanged: boolean;
  overrun: boolean;
  /** Blocks that are kept back; the index goes on. */
  skipBlocks: number;
  /** Added to the index from here on. */
  indexShift: number;
  /** Rate that the frames state. */
  statedRateHz: number;
}

/** Plugs a microphone that speaks NB-PCM into the site and gives a hand on what it says. */
export function plugTestMicrophone({ site, scheduler }: BenchOnSite): TestMicrophone {
  const path = 'test:microphone';
  const source = new SimulatedMicrophone(site.field);
  const control: TestMicrophone = {
    path,
    clipped: false,
    testSignal: false,
    settingsChanged: false,
    overrun: false,
    skipBlocks: 0,
    indexShift: 0,
    statedRateHz: source.sampleRateHz,
  };
  let sequence = 0;
  const next = (): Uint8Array | null => {
    const { firstSample, samples } = source.readAvailable();
    sequence += 1;
    if (control.skipBlocks > 0) {
      control.skipBlocks -= 1;
      return null;
    }
    const { clipped, testSignal, settingsChanged, overrun, statedRateHz: sampleRateHz } = control;
    control.settingsChanged = false;
    control.overrun = false;
    const said = { clipped, testSignal, settingsChanged, overrun, sampleRateHz };
    const place = { sequence, firstSample: firstSample + control.indexShift };
    return buildFrame({ format: 's24', ...place, ...said, samples });
  };
  site.transport.addPort(path, 'Test microphone', {
    attach: (stream) => {
      source.readAvailable();
      return every(scheduler, blockSeconds, () => {
        const frame = next();
        if (frame !== null) stream.write(frame);
      });
    },
  });
  return control;
}

/** Puts the microphone of a test on the bench beside the lines that it has. */
export async function useMicrophone({ bench, pass }: BenchOnSite, portPath: string): Promise<void> {
  const others = bench.lines().filter(({ role }) => role !== 'microphone');
  const line = { role: 'microphone', driverId: 'nb-pcm', preset: null, settings: {}, line: null } as const;
  await bench.setLines([...others, { ...line, portPath }]);
  await pass(1);
}
