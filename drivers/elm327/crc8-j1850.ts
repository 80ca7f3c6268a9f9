const polynomial = 0x1d;

/** CRC-8 of SAE J1850 (x8+x4+x3+x2+1, not reflected, start FF, final exclusive or FF). */
export function crc8J1850Of(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xff;
  for (let place = start; place < end; place += 1) {
    crc ^= bytes[place] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc >= 0x80 ? polynomial : 0)) & 0xff;
  }
  return crc ^ 0xff;
}
