import type { LaboratoryComponent } from '#core/procedure/budget-choice.ts';
import type { BenchComponentName } from '#core/verdict/budget-component.ts';

/** A component of the laboratory while it is being entered. */
export interface EnteredComponent {
  /** The component it replaces; `own` for one that the bench does not have. */
  readonly replaces: BenchComponentName | 'own';
  readonly ownName: string;
  readonly value: number | null;
  readonly unit: string;
  readonly distribution: LaboratoryComponent['distribution'];
  readonly sensitivityDbPerUnit: number | null;
  /** Null is infinite. */
  readonly degreesOfFreedom: number | null;
  readonly source: string;
}

/** An empty form. */
export const nothingEntered: EnteredComponent = {
  replaces: 'meter',
  ownName: '',
  value: null,
  unit: 'dB',
  distribution: 'normal',
  sensitivityDbPerUnit: 1,
  degreesOfFreedom: null,
  source: '',
};

const LARGEST = 1000;

/** The component as entered; null while something is missing or out of range, or its name is already there. */
export function componentOf(
  entered: EnteredComponent,
  others: readonly LaboratoryComponent[],
): LaboratoryComponent | null {
  const { value, sensitivityDbPerUnit, degreesOfFreedom } = entered;
  const name = (entered.replaces === 'own' ? entered.ownName : entered.replaces).trim();
  const source = entered.source.trim();
  if (name === '' || source === '' || others.some((other) => other.name === name)) return null;
  if (name.length > 60 || source.length > 500 || entered.unit.trim().length > 20) return null;
  if (value === null || value < 0 || value > LARGEST) return null;
  if (sensitivityDbPerUnit === null || sensitivityDbPerUnit <= 0 || sensitivityDbPerUnit > LARGEST)
    return null;
  if (degreesOfFreedom !== null && degreesOfFreedom < 1) return null;
  return {
    name,
    quantity: '',
    value,
    unit: entered.unit.trim(),
    distribution: entered.distribution,
    sensitivityDbPerUnit,
    degreesOfFreedom: degreesOfFreedom ?? 'infinite',
    type: 'B',
    source,
  };
}
