import type { OperatorAction } from '#host/http/contract.ts';

/** What a pressed key means to the bench. */
export type KeyCommand = OperatorAction | Pausing | 'ask-abort' | 'help' | 'report';

/** What can be done about a pause now. */
export type Pausing = 'ask-pause' | 'resume';

/** The part of a keyboard event that decides. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Held down and repeated by the system: a run must not start twice from one long press. */
  readonly repeat: boolean;
}

/** What the key does now, given the actions that make sense; null where it does nothing. */
export function commandOfKey(
  pressed: PressedKey,
  actions: readonly OperatorAction[],
  pausing: Pausing | null = null,
): KeyCommand | null {
  if (pressed.repeat || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return pressed.key.toLowerCase() === 'p' ? 'report' : null;
  const offered = (action: OperatorAction): OperatorAction | null =>
    actions.includes(action) ? action : null;
  switch (pressed.key) {
    case ' ':
      return offered('start') ?? offered('stop') ?? offered('repeat');
    case 'Enter':
      return offered('next');
    case 'r':
    case 'R':
      return offered('repeat');
    case 'p':
    case 'P':
      return pausing;
    case 'Escape':
      return (offered('abort-run') ?? offered('abort-test')) === null ? null : 'ask-abort';
    case 'F1':
      return 'help';
    default:
      return null;
  }
}

/** True where keys belong to the field or control that has the focus, not to the bench. */
export function belongsToControl(tagName: string, key: string): boolean {
  if (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName)) return key !== 'F1';
  const pressable = tagName === 'BUTTON' || tagName === 'A' || tagName === 'SUMMARY';
  return pressable && (key === ' ' || key === 'Enter');
}
