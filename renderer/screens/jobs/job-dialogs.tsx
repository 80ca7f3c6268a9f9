import { useState } from 'react';
import type { Job } from '#core/record/job.ts';
import { correctableFactWords } from '#core/words/amendment-words.ts';
import { jobWords } from '#core/words/job-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { orderWords } from '#core/words/order-words.ts';
import { useAddJob, useCancelJob } from '../../door/job-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import styles from './jobs.module.css';

const fields = {
  plate: correctableFactWords['vehicle.plate'],
  chassisNumber: correctableFactWords['vehicle.chassisNumber'],
  make: correctableFactWords['vehicle.make'],
  model: correctableFactWords['vehicle.model'],
  exhaustMaker: correctableFactWords['exhaust.maker'],
  exhaustModel: correctableFactWords['exhaust.model'],
  clientName: orderWords.clientName,
  clientAddress: orderWords.clientAddress,
  reference: jobWords.reference,
  remark: jobWords.remark,
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

type Field = keyof typeof fields;
const order: readonly Field[] = [
  'plate',
  'chassisNumber',
  'make',
  'model',
  'exhaustMaker',
  'exhaustModel',
  'clientName',
  'clientAddress',
  'reference',
  'remark',
];

/** Takes a job in with what is known of it. */
export function AddJobDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const [entered, setEntered] = useState<Partial<Record<Field, string>>>({});
  const adding = useAddJob(close);
  const { plate = '', chassisNumber = '', make = '', model = '', ...others } = entered;
  const { exhaustMaker: maker = '', exhaustModel = '', ...rest } = others;
  const job = {
    ...rest,
    vehicle: { plate: plate.trim(), chassisNumber: chassisNumber.trim(), make, model },
    exhaust: { maker, model: exhaustModel },
  };
  return (
    <Dialog opened wide title={say(jobWords.make)} close={close}>
      <PeopleForm
        explain={jobWords.makeExplain}
        action={jobWords.keep}
        isComplete={plate.trim() !== '' || chassisNumber.trim() !== ''}
        isPending={adding.isPending}
        error={adding.error}
        submit={() => adding.mutate(job)}
      >
        <div className={styles.fields}>
          {order.map((field) => (
            <TextField
              key={field}
              label={say(fields[field])}
              value={entered[field] ?? ''}
              onChange={(value) => setEntered({ ...entered, [field]: value })}
            />
          ))}
        </div>
      </PeopleForm>
    </Dialog>
  );
}

/** Gives a job up, with a reason. */
export function CancelJobDialog({ job, close }: { readonly job: Job; readonly close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const cancelling = useCancelJob(job.id, close);
  return (
    <Dialog opened title={`${say(jobWords.cancelTitle)}: ${job.number}`} close={close}>
      <PeopleForm
        explain={jobWords.cancelExplain}
        action={jobWords.cancelTitle}
        isComplete={reason.trim().length >= 3}
        isPending={cancelling.isPending}
        error={cancelling.error}
        submit={() => cancelling.mutate(reason.trim())}
      >
        <TextField label={say(jobWords.reason)} value={reason} onChange={setReason} />
      </PeopleForm>
    </Dialog>
  );
}
