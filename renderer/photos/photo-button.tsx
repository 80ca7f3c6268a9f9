import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { door, type KeptPhoto } from '../door/door.ts';
import { wordsOfError } from '../keys/use-operator.ts';
import { Notice } from '../parts/notice.tsx';
import { scaledPhoto } from './scaled-photo.ts';

/** Takes a picture by the computer's camera or from a file, scales it down and hands it to the bench. */
export function PhotoButton({
  label,
  name,
  onKept,
}: {
  readonly label: string;
  /** Name for screen readers where several buttons stand on a page. */
  readonly name: string;
  readonly onKept: (photo: KeptPhoto) => void;
}) {
  const keeping = useMutation({
    mutationFn: async (file: File) => await door.keepPhoto(await scaledPhoto(file)),
    onSuccess: onKept,
  });
  return (
    <>
      <FileButton
        accept="image/*"
        capture="environment"
        onChange={(file) => file !== null && keeping.mutate(file)}
      >
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="compact-sm"
            aria-label={name}
            loading={keeping.isPending}
          >
            {label}
          </Button>
        )}
      </FileButton>
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
    </>
  );
}
