/** Exclusive or of some bytes. */
export function xorOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let sum = 0;
  for (let place = start; place < end; place += 1) sum ^= bytes[place] ?? 0;
  return sum;
}

/** Low byte of the sum of some bytes. */
export function sum8Of(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let sum = 0;
  for (let place = start; place < end; place += 1) sum += bytes[place] ?? 0;
  return sum & 0xff;
}

/** CRC-8/MAXIM (x8+x5+x4+1, reflected, start 0). */
export function crc8MaximOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  return reflected(crc8MaximTable, 0, bytes, start, end);
}

/** CRC-16/MODBUS (x16+x15+x2+1, reflected, start FFFF). */
export function crc16ModbusOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  return reflected(crc16ModbusTable, 0xffff, bytes, start, end);
}

/** CRC-16/CCITT-FALSE (x16+x12+x5+1, not reflected, start FFFF, no final exclusive or). */
export function crc16CcittFalseOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff;
  for (let place = start; place < end; place += 1) {
    crc = ((crc << 8) & 0xffff) ^ (crc16CcittTable[(crc >>> 8) ^ (bytes[place] ?? 0)] ?? 0);
  }
  return crc;
}

/** CRC-32 (IEEE 802.3, reflected, start and final exclusive or FFFFFFFF), as an unsigned number. */
export function crc32Of(bytes: Uint8Array, start = 0, end = bytes.length): number {
  return (reflected(crc32Table, 0xffff_ffff, bytes, start, end) ^ 0xffff_ffff) >>> 0;
}

function reflected(table: Uint32Array, first: number, bytes: Uint8Array, start: number, end: number): number {
  let crc = first;
  for (let place = start; place < end; place += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[place] ?? 0)) & 0xff] ?? 0);
  }
  return crc >>> 0;
}

function reflectedTable(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    return crc;
  });
}

function forwardTable16(polynomial: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ polynomial;
    return crc;
  });
}

const crc8MaximTable = reflectedTable(0x8c);
const crc16ModbusTable = reflectedTable(0xa001);
const crc32Table = reflectedTable(0xedb8_8320);
const crc16CcittTable = forwardTable16(0x1021);
