import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TestRecord } from '#host/http/contract.ts';
import { papersOf } from '#core/report/paper-kind.ts';
import { signPaperWords } from '#core/words/signed-copy-words.ts';
import { signedCopiesDoor, signedCopiesKey } from '../../../door/signed-copies-door.ts';
import { useLanguage, useSay } from '../../../language/language-context.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { FileInput } from '../../../parts/file-input.tsx';
import { PasswordField } from '../../../people/password-field.tsx';
import { PeopleForm } from '../../../people/people-form.tsx';
import styles from './signed-copies.module.css';

const papers = ['report', 'certificate'] as const;

/** Asks for the certificate file with its passphrase and what shall be signed; the signed paper is kept with the test. */
export function SignPaperDialog({
  record,
  close,
}: {
  readonly record: TestRecord;
  readonly close: () => void;
}) {
  const say = useSay();
  const page = useLanguage();
  const queries = useQueryClient();
  const [p12, setP12] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [paper, setPaper] = useState<(typeof papers)[number]>('report');
  const [language, setLanguage] = useState(page.language);
  const [reason, setReason] = useState('');
  const [location, setLocation] = useState('');
  const signing = useMutation({
    mutationFn: async (file: File) =>
      await signedCopiesDoor.sign(record.id, { p12: file, passphrase, paper, language, reason, location }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: signedCopiesKey(record.id) });
      close();
    },
  });
  const issued = papersOf(record);
  const words = signPaperWords;
  return (
    <Dialog opened title={`${say(words.button)}: ${record.number}`} close={close}>
      <PeopleForm
        explain={words.explain}
        action={words.sign}
        isComplete={p12 !== null}
        isPending={signing.isPending}
        error={signing.error}
        submit={() => (p12 === null ? undefined : signing.mutate(p12))}
      >
        <CertificateFile file={p12} choose={setP12} />
        <PasswordField
          label={say(words.passphrase)}
          value={passphrase}
          isNew={false}
          onChange={setPassphrase}
        />
        <div className={styles.choices}>
          <SegmentedControl
            aria-label={say(words.paper)}
            value={paper}
            onChange={(chosen) => setPaper(papers.find((one) => one === chosen) ?? 'report')}
            data={papers
              .filter((one) => issued.includes(one))
              .map((one) => ({ value: one, label: say(words[one]) }))}
          />
          <SegmentedControl
            aria-label={say(words.language)}
            value={language}
            onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'id')}
            data={[
              { value: 'id', label: 'Bahasa Indonesia' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <TextField label={say(words.reason)} value={reason} onChange={setReason} />
        <TextField label={say(words.location)} value={location} onChange={setLocation} />
      </PeopleForm>
    </Dialog>
  );
}

function CertificateFile(properties: { readonly file: File | null; readonly choose: (file: File) => void }) {
  const { file, choose } = properties;
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const label = say(signPaperWords.file);
  return (
    <div className={styles.file}>
      <FileInput input={input} label={label} accept=".p12,.pfx,application/x-pkcs12" onChoose={choose} />
      <Button variant="default" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span>{file?.name ?? say(signPaperWords.noFile)}</span>
    </div>
  );
}
