import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Customer } from '#core/record/customer.ts';
import { customerWords } from '#core/words/customer-words.ts';
import { formatDay } from '#core/words/date-format.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { cell, Table } from '../../parts/table/table.tsx';

/** A count that leads to what it counts; none leads nowhere. */
function Counted(properties: { readonly count: number; readonly name: string; readonly to: string }) {
  const { count, name, to } = properties;
  const { language } = useLanguage();
  if (count === 0) return <span className={cell.quiet}>0</span>;
  const shown = formatNumber(count, 0, language);
  return (
    <Link to={to} aria-label={`${shown} ${name}`}>
      {shown}
    </Link>
  );
}

function Row(properties: {
  readonly customer: Customer;
  readonly order: ((customer: Customer) => void) | null;
}) {
  const { customer, order } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { name, address, jobs, waiting, lastAt, tests } = customer;
  const testsTo = (kind: keyof typeof tests): string =>
    `/history?${new URLSearchParams({ kind, client: name, view: 'list' })}`;
  return (
    <tr>
      <td data-label={say(customerWords.name)}>
        <span className={cell.strong}>{name}</span>
        <div className={cell.quiet}>{address}</div>
      </td>
      <td data-label={say(customerWords.jobs)}>
        <Counted
          count={jobs}
          name={`${say(customerWords.jobs)}: ${name}`}
          to={`/jobs?${new URLSearchParams({ client: name, state: 'all' })}`}
        />{' '}
        {waiting === 0 ? null : (
          <Chip kind="diamond">
            {say(customerWords.waiting).replace('{count}', formatNumber(waiting, 0, language))}
          </Chip>
        )}
      </td>
      <td data-label={say(customerWords.last)} className={cell.once}>
        {lastAt === null ? <span className={cell.quiet}>–</span> : formatDay(lastAt, language)}
      </td>
      {(['official', 'workshop'] as const).map((kind) => (
        <td key={kind} data-label={say(customerWords[kind])}>
          <Counted count={tests[kind]} name={`${say(customerWords[kind])}: ${name}`} to={testsTo(kind)} />
        </td>
      ))}
      <td className={cell.end}>
        {order === null ? null : (
          <Button
            size="xs"
            variant="default"
            aria-label={`${say(customerWords.make)}: ${name}`}
            onClick={() => order(customer)}
          >
            {say(customerWords.make)}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Customers as a table, each with the ways to their jobs and tests; `order` is null for whoever may enter no job. */
export function CustomerTable(properties: {
  readonly customers: readonly Customer[];
  readonly order: ((customer: Customer) => void) | null;
}) {
  const { customers, order } = properties;
  const say = useSay();
  const heads = ['name', 'jobs', 'last', 'official', 'workshop'] as const;
  return (
    <Table
      folds
      label={say(customerWords.title)}
      heads={[
        ...heads.map((head) => say(customerWords[head])),
        { text: say(customerWords.actions), isHidden: true },
      ]}
    >
      {customers.map((customer) => (
        <Row key={customer.name} customer={customer} order={order} />
      ))}
    </Table>
  );
}
