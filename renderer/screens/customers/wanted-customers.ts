import type { Customer } from '#core/record/customer.ts';

/** Customers whose name or address holds every word of a text. */
export function wantedCustomers(customers: readonly Customer[], text: string): readonly Customer[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return customers.filter(({ name, address }) => {
    const searched = `${name} ${address}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
