import type { Script, Turn } from './conversation.ts';

/** A script that also tells of every silence, before it decides what follows from it. */
export function tellingSilence(script: Script, onSilence: () => void): Script {
  return {
    next: () => script.next(),
    onSilence(turn: Turn, isGivenUp: boolean) {
      onSilence();
      script.onSilence(turn, isGivenUp);
    },
  };
}
