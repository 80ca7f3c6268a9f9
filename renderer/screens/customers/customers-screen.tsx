import { useState } from 'react';
import type { Customer } from '#core/record/customer.ts';
import { customerWords } from '#core/words/customer-words.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { useCustomers } from '../../door/customer-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddJobDialog } from '../jobs/job-dialogs.tsx';
import { CustomerTable } from './customer-table.tsx';
import styles from './customers.module.css';
import { wantedCustomers } from './wanted-customers.ts';

/** Who orders tests, with their jobs and tests, for everybody who may see jobs. */
export function CustomersScreen() {
  const isAllowed = useRights().has('see-jobs');
  return (
    <Frame>
      <PageHead title={customerWords.title} intro={customerWords.intro} />
      {isAllowed ? <Customers /> : <Notice words={customerWords.notAllowed} kind="diamond" />}
    </Frame>
  );
}

function Customers() {
  const say = useSay();
  const { language } = useLanguage();
  const may = useRights();
  const { data, error } = useCustomers(true);
  const [text, setText] = useState('');
  const [ordering, setOrdering] = useState<Customer | null>(null);
  const shown = wantedCustomers(data ?? [], text);
  const count = say(customerWords.count).replace('{count}', formatNumber(shown.length, 0, language));
  return (
    <Panel title={say(customerWords.title)} aside={data === undefined ? '' : count}>
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data?.length === 0 ? <p>{say(customerWords.none)}</p> : null}
      {data === undefined || data.length === 0 ? null : (
        <>
          <div className={styles.search}>
            <TextField label={say(customerWords.search)} value={text} onChange={setText} />
          </div>
          {shown.length === 0 ? <p>{say(customerWords.nothingHere)}</p> : null}
          {shown.length === 0 ? null : (
            <CustomerTable customers={shown} order={may.has('keep-jobs') ? setOrdering : null} />
          )}
        </>
      )}
      {ordering === null ? null : (
        <AddJobDialog
          known={{ clientName: ordering.name, clientAddress: ordering.address }}
          close={() => setOrdering(null)}
        />
      )}
    </Panel>
  );
}
