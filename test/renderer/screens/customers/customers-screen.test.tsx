import { describe, expect, test } from 'vitest';
import type { Customer } from '#core/record/customer.ts';
import type { Right } from '#core/people/right.ts';
import { customerWords } from '#core/words/customer-words.ts';
import { CustomersScreen } from '../../../../renderer/screens/customers/customers-screen.tsx';
import { wantedCustomers } from '../../../../renderer/screens/customers/wanted-customers.ts';
import { drawnPage } from '../../../support/drawn-page.tsx';

const customers: readonly Customer[] = [
  {
    name: 'Bengkel Jaya',
    address: 'Jl. Raya 3, Purbalingga',
    jobs: 3,
    waiting: 2,
    lastAt: '2026-11-28T08:00:00+07:00',
    tests: { official: 12, workshop: 0 },
  },
  {
    name: 'CV Makmur',
    address: '',
    jobs: 0,
    waiting: 0,
    lastAt: null,
    tests: { official: 0, workshop: 4 },
  },
];

function customersPage(rights: readonly Right[], shown = customers) {
  const person = { name: 'Sari', role: 'technician', mustChangePassword: false };
  return drawnPage(<CustomersScreen />, {
    answers: [
      [['people'], { person, lockedName: null, hasAccounts: true, rights }],
      [['jobs', 'customers'], shown],
    ],
  });
}

describe('the customers', () => {
  test('stand with what waits, and lead to their jobs and tests', () => {
    const { text, html } = customersPage(['see-jobs']);
    for (const told of ['Bengkel Jaya', 'Jl. Raya 3', '2 waiting', '28 November 2026', '2 customers']) {
      expect(text).toContain(told);
    }
    expect(html).toContain('href="/jobs?client=Bengkel+Jaya&amp;state=all"');
    expect(html).toContain('href="/history?kind=official&amp;client=Bengkel+Jaya&amp;view=list"');
    expect(html).toContain('href="/history?kind=workshop&amp;client=CV+Makmur&amp;view=list"');
    expect(html).not.toContain('/jobs?client=CV+Makmur');
  });

  test('get a job only from whoever may enter one, and are seen only by whoever may see jobs', () => {
    const buttons = (rights: readonly Right[]) =>
      customersPage(rights).buttons.filter(({ words }) => words === customerWords.make.en).length;
    expect(buttons(['see-jobs', 'keep-jobs'])).toBe(2);
    expect(buttons(['see-jobs'])).toBe(0);
    const shut = customersPage([]).text;
    expect(shut).toContain(customerWords.notAllowed.en);
    expect(shut).not.toContain('Bengkel Jaya');
  });

  test('are none on a new bench', () => {
    expect(customersPage(['see-jobs'], []).text).toContain(customerWords.none.en);
  });

  test('are found by all words of name and address', () => {
    const found = (text: string) => wantedCustomers(customers, text).map(({ name }) => name);
    expect(found('jaya purba')).toEqual(['Bengkel Jaya']);
    expect(found('  ')).toHaveLength(2);
    expect(found('jaya makmur')).toEqual([]);
  });
});
