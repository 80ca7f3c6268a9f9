/** Unit codes of bytes D12 and D11 that the bench judges by. */
export const levelUnitCode = '17';
export const speedUnitCode = '27';

/** Other units seen in manuals of the family; shown, never judged. */
const auxiliaryUnits: Readonly<Record<string, string>> = {
  '01': '°C',
  '02': '°F',
  '03': '%',
  '08': 'm/s',
  '09': 'knot',
  '10': 'km/h',
  '11': 'ft/min',
  '12': 'mile/h',
  '19': 'ppm',
  '28': 'in/min',
  '57': 'g',
  '60': 'm/min',
  '84': 'CMM',
  '85': 'CFM',
};

/** The unit of an auxiliary value; an unknown code is shown as itself. */
export function unitOfCode(code: string): string {
  return auxiliaryUnits[code] ?? `unit ${code}`;
}
