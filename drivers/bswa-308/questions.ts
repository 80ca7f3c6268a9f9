import { attribute, buildBlock } from './block.ts';

/** What the last parameter of `DMA` asks for: the main screen once, every second, or no longer. */
const returnManners = { stop: '0', once: '1', 'every-second': '2' } as const;

/** A way of asking for the main screen. */
export type ReturnManner = keyof typeof returnManners;

/** Asks a device for its main screen; changes nothing in the meter (manual, section 5.3, instruction DMA). */
export function mainScreenQuestion(deviceId: number, manner: ReturnManner): Uint8Array {
  return buildBlock(deviceId, attribute.command, `DMA${returnManners[manner]} ?`);
}
