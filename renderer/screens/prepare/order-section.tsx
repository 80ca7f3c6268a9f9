import { Textarea } from '@mantine/core';
import { orderSchema, type Order } from '#core/procedure/order.ts';
import { orderWords } from '#core/words/order-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './prepare.module.css';

const blankOrder: Order = orderSchema.parse({});

/** Client, day of receipt, deviations and authoriser: for the report, never for the verdict. */
export function OrderSection({
  order = blankOrder,
  change,
}: {
  readonly order: Order | undefined;
  readonly change: (order: Order) => void;
}) {
  const say = useSay();
  const set = (part: Partial<Order>): void => change({ ...order, ...part });
  return (
    <Panel title={say(orderWords.title)}>
      <p className={styles.hint}>{say(orderWords.formHint)}</p>
      <div className={styles.grid}>
        <TextField
          label={say(orderWords.clientName)}
          value={order.clientName}
          className={styles.wide}
          onChange={(clientName) => set({ clientName })}
        />
        <TextField
          label={say(orderWords.clientAddress)}
          value={order.clientAddress}
          className={styles.wide}
          onChange={(clientAddress) => set({ clientAddress })}
        />
        <DayField
          label={say(orderWords.receivedOn)}
          value={order.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
        />
        <TextField
          label={say(orderWords.authorisedBy)}
          value={order.authorisedBy}
          onChange={(authorisedBy) => set({ authorisedBy })}
        />
        <Textarea
          label={say(orderWords.deviations)}
          value={order.deviations}
          className={styles.wide}
          rows={2}
          maxLength={2000}
          onChange={(event) => set({ deviations: event.currentTarget.value })}
        />
      </div>
    </Panel>
  );
}
