import { useState } from 'react';
import type { Job } from '#core/record/job.ts';
import { correctableFactWords } from '#core/words/amendment-words.ts';
import { jobWords } from '#core/words/job-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { orderWords } from '#core/words/order-words.ts';
import { useAddJob, useCancelJob, useEarlierJobs } from '../../door/job-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { OfferingField, TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import styles from './jobs.module.css';
import { type EnteredFields, type JobField, jobFields, knownValues, withChosen } from './known-from-jobs.ts';

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
} as const satisfies Readonly<Record<JobField, InEachLanguage<string>>>;

/** Takes a job in with what is known of it; customers and vehicles of earlier jobs are offered. */
export function AddJobDialog(properties: {
  readonly close: () => void;
  /** What is known before, the customer for example. */
  readonly known?: EnteredFields;
}) {
  const { close, known = {} } = properties;
  const say = useSay();
  const [entered, setEntered] = useState(known);
  const { data: jobs = [] } = useEarlierJobs();
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
          {jobFields.map((field) => (
            <OfferingField
              key={field}
              label={say(fields[field])}
              value={entered[field] ?? ''}
              offered={knownValues(jobs, field)}
              onChange={(value) => setEntered((before) => ({ ...before, [field]: value }))}
              onChosen={(value) => setEntered((before) => withChosen(before, field, value, jobs))}
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
