import { crc16ModbusOf } from '../framing/checksum.ts';
import type { FurtherValue, ModbusNoiseSettings, NumberFormat } from './settings.ts';

/** A question for one value: its bytes, and how the answer is read. */
export interface ModbusQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: NumberFormat;
  /** Unit of a further value; null for the level itself. */
  readonly auxiliaryUnit: string | null;
}

/** Asks for registers (Modbus application protocol 1.1b3, 6.3 and 6.4): reads, never writes. */
export function readQuestion(
  unitAddress: number,
  functionCode: number,
  register: number,
  registerCount: number,
): Uint8Array {
  const asked = [unitAddress, functionCode, register >> 8, register & 0xff, 0, registerCount];
  const crc = crc16ModbusOf(Uint8Array.from(asked));
  return Uint8Array.of(...asked, crc & 0xff, crc >> 8);
}

/** The question for the level. */
export function levelQuestion(settings: ModbusNoiseSettings): ModbusQuestion {
  const { unitAddress, functionCode, register, registerCount } = settings;
  const bytes = readQuestion(unitAddress, functionCode, register, registerCount);
  return { name: 'level', bytes, format: settings, auxiliaryUnit: null };
}

/** The questions for the values beside the level. */
export function furtherQuestions(settings: ModbusNoiseSettings): readonly ModbusQuestion[] {
  const { unitAddress, functionCode, furtherValues } = settings;
  return furtherValues.map((value: FurtherValue, index) => ({
    name: `further-${index}`,
    bytes: readQuestion(unitAddress, functionCode, value.register, value.registerCount),
    format: value,
    auxiliaryUnit: value.unit,
  }));
}
