import { useLive } from '../../door/live-context.tsx';
import { useMicrophone } from '../../microphone/microphone.ts';
import { Notice } from '../../parts/notice.tsx';

/** Why the microphone gives no sound, or sound that must not be measured by: the page's own word and the host's. */
export function MicrophoneNotices() {
  const { state } = useMicrophone();
  const message = useLive((live) => live.values?.microphone.message ?? null);
  return (
    <>
      <Notice words={state.kind === 'idle' ? state.refusal : null} />
      <Notice words={message} kind="diamond" />
    </>
  );
}
