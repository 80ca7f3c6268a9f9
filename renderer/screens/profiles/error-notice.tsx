import { DoorError } from '../../door/door-error.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { Notice } from '../../parts/notice.tsx';

/** What the host refused, with the single places that are wrong. */
export function ErrorNotice({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const places = error instanceof DoorError ? error.places : [];
  return (
    <>
      <Notice words={wordsOfError(error)} />
      {places.map(({ path, message }) => (
        <Notice key={path} words={message} kind="triangle" />
      ))}
    </>
  );
}
