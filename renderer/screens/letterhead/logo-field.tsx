import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Letterhead } from '#core/procedure/letterhead.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { door, photoAddress } from '../../door/door.ts';
import { DoorError } from '../../door/door-error.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './letterhead.module.css';

/** Hands a picture to the bench as it is, so that a logo keeps its sharp edges. */
async function keptLogo(file: File): Promise<Letterhead['logo']> {
  const { sha256, mediaType } = await door.keepPhoto(file);
  if (mediaType === 'image/webp') throw new DoorError('LOGO_UNKNOWN', 0, letterheadWords.logoKinds);
  return { sha256, mediaType };
}

/** The logo, shown as it will be printed. */
export function LogoField({
  logo,
  change,
}: {
  readonly logo: Letterhead['logo'];
  readonly change: (logo: Letterhead['logo']) => void;
}) {
  const say = useSay();
  const keeping = useMutation({ mutationFn: keptLogo, onSuccess: change });
  return (
    <div className={styles.logo}>
      {logo === null ? null : <img src={photoAddress(logo.sha256)} alt={say(letterheadWords.logo)} />}
      <FileButton accept="image/png,image/jpeg" onChange={(file) => file !== null && keeping.mutate(file)}>
        {(button) => (
          <Button {...button} variant="default" loading={keeping.isPending}>
            {say(letterheadWords.chooseLogo)}
          </Button>
        )}
      </FileButton>
      {logo === null ? null : (
        <Button variant="subtle" color="red" onClick={() => change(null)}>
          {say(letterheadWords.removeLogo)}
        </Button>
      )}
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
    </div>
  );
}
