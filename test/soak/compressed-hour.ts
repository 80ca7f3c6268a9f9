import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkedLine } from '#drivers/generic-line/simulator.ts';
import { createRandom, type Random } from '#drivers/simulation/random.ts';
import { realScheduler } from '#drivers/time.ts';
import type { ByteStream } from '#drivers/transport/byte-stream.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { openPseudoTerminalPair, type PseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { driverOf } from '../support/decoder-of.ts';

/** What is sent: an hour at 20 values a second, or less for a short proof. */
export interface CompressedOptions {
  readonly frames: number;
  /** The plug is pulled once in so many frames, by chance. */
  readonly framesToUnplug: number;
  readonly seed: number;
}

/** What came of it. */
export interface CompressedFindings {
  readonly sentWhole: number;
  readonly sentSpoilt: number;
  readonly unplugged: number;
  readonly readings: number;
  /** Readings of frames that were never sent whole, or that came again or out of order. */
  readonly wrong: number;
  /** Whole frames sent to an open line that never became readings. */
  readonly missing: number;
  /** Rejections and lost lines by their reason. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Every frame carries its own number as a level: these many levels are told apart. */
const levels = 1000;
const framesInBurst = 4;
/** Nine times as fast as a meter with 20 values a second, and under the 200 lines a second that the bench takes. */
const burstEveryMs = 22;
const spoilShare = 0.01;
/** Until the line is lost, opened again and listening. */
const pluggedInWithinMs = 8000;
const deviceSettings = driverOf('generic-line').defaultLineSettings;

/** Sends numbered frames faster than any instrument over pseudo-terminals, spoils some, pulls the plug, and compares what is read. */
export async function soakByRealTime(options: CompressedOptions): Promise<CompressedFindings> {
  const line = new PluggableLine();
  const heard = new HeardFrames();
  const driver = driverOf('generic-line');
  const supervisor = new LineSupervisor({
    transport: new SerialTransport(),
    path: line.path,
    driver,
    settings: driver.settingsSchema.parse(driver.presets['senyap-50hz']),
    scheduler: realScheduler,
    listener: {
      onReading: ({ value }) => heard.reading(value.state === 'value' ? value.value : Number.NaN),
      onSamples: () => undefined,
      onRejection: ({ rejected }) => heard.reason(rejected),
      onStatus: ({ state, reason }) => {
        if (state === 'lost') heard.reason(`lost: ${reason}`);
      },
    },
  });
  try {
    await line.plug();
    supervisor.start();
    const sender = new FrameSender(line, heard, options);
    await sender.send(
      options.frames,
      () => supervisor.status.state === 'waiting' || supervisor.status.state === 'streaming',
    );
    await delay(500);
    return heard.findings(sender);
  } finally {
    await supervisor.stop();
    await line.dispose();
  }
}

/** A pseudo-terminal that can be pulled and put back under the same name. */
class PluggableLine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'senyap-soak-'));
  readonly path = join(this.#folder, 'bench');
  #pair: PseudoTerminalPair | null = null;
  #device: ByteStream | null = null;

  async plug(): Promise<void> {
    const second = join(this.#folder, 'device');
    for (const name of [this.path, second]) rmSync(name, { force: true });
    this.#pair = await openPseudoTerminalPair({ first: this.path, second });
    this.#device = await new SerialTransport().open(second, deviceSettings);
  }

  async pull(): Promise<void> {
    await this.#pair?.pullOut();
    rmSync(this.path, { force: true });
  }

  write(bytes: Uint8Array): void {
    this.#device?.write(bytes);
  }

  async dispose(): Promise<void> {
    await this.#device?.close();
    await this.#pair?.pullOut();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Compares what is heard with what was sent, in order. */
class HeardFrames {
  readonly #reasons: Record<string, number> = {};
  #expected: number[] = [];
  #readings = 0;
  #wrong = 0;
  #missing = 0;

  /** A whole frame of this level is on its way. */
  sent(level: number): void {
    this.#expected.push(level);
  }

  /** What was on its way when the plug was pulled, or before the line listens, may be lost. */
  forget(): void {
    this.#expected = [];
  }

  reading(level: number): void {
    this.#readings += 1;
    const place = this.#expected.indexOf(level);
    if (place < 0) this.#wrong += 1;
    else {
      this.#missing += place;
      this.#expected.splice(0, place + 1);
    }
  }

  reason(reason: string): void {
    this.#reasons[reason] = (this.#reasons[reason] ?? 0) + 1;
  }

  findings({ sentWhole, sentSpoilt, unplugged }: FrameSender): CompressedFindings {
    const missing = this.#missing + this.#expected.length;
    const { readings, wrong, reasons } = {
      readings: this.#readings,
      wrong: this.#wrong,
      reasons: this.#reasons,
    };
    return { sentWhole, sentSpoilt, unplugged, readings, wrong, missing, reasons };
  }
}

/** Sends numbered frames in bursts and spoils some by chance. */
class FrameSender {
  readonly #line: PluggableLine;
  readonly #heard: HeardFrames;
  readonly #random: Random;
  readonly #unplugShare: number;
  sentWhole = 0;
  sentSpoilt = 0;
  unplugged = 0;
  #number = 0;

  constructor(line: PluggableLine, heard: HeardFrames, { seed, framesToUnplug }: CompressedOptions) {
    this.#line = line;
    this.#heard = heard;
    this.#random = createRandom(seed);
    this.#unplugShare = framesInBurst / framesToUnplug;
  }

  async send(frames: number, isOpen: () => boolean): Promise<void> {
    await this.#begin(isOpen);
    while (this.#number < frames) {
      if (this.#random.uniform() < this.#unplugShare) await this.#unplug(isOpen);
      for (let frame = 0; frame < framesInBurst; frame += 1) this.#sendNext();
      await delay(burstEveryMs);
    }
  }

  /** The first line after opening may be the rest of one: it is given up on purpose. */
  async #begin(isOpen: () => boolean): Promise<void> {
    const end = performance.now() + pluggedInWithinMs;
    while (!isOpen() && performance.now() < end) await delay(5);
    this.#line.write(Buffer.from('\r\n'));
    this.#heard.forget();
  }

  async #unplug(isOpen: () => boolean): Promise<void> {
    this.unplugged += 1;
    await delay(50);
    this.#heard.forget();
    await this.#line.pull();
    while (isOpen()) await delay(5);
    await this.#line.plug();
    await this.#begin(isOpen);
  }

  #sendNext(): void {
    const level = 30 + (this.#number % levels) / 10;
    this.#number += 1;
    const frame = Buffer.from(`${checkedLine(`SPL,${level.toFixed(1)},A,F,0`)}\r\n`, 'latin1');
    if (this.#random.uniform() < spoilShare) {
      this.sentSpoilt += 1;
      this.#line.write(spoilt(frame, this.#random));
    } else {
      this.sentWhole += 1;
      this.#heard.sent(Math.round(level * 10) / 10);
      this.#line.write(frame);
    }
  }
}

/** A frame with one flipped bit, a lost byte or noise instead of its middle; its line end stays, so that one line is lost. */
function spoilt(frame: Uint8Array, random: Random): Uint8Array {
  const place = 1 + Math.floor(random.uniform() * (frame.length - 4));
  const kind = Math.floor(random.uniform() * 3);
  if (kind === 0) return frame.map((byte, index) => (index === place ? byte ^ 0x04 : byte));
  if (kind === 1) return frame.filter((_, index) => index !== place);
  return frame.map((byte, index) =>
    index === place || index === place + 1 ? 0x80 + Math.floor(random.uniform() * 0x80) : byte,
  );
}
