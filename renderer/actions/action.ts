/** Something a person can do here: menus, buttons, the keys and the search field all read the same object. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** The key that does it, as `KeyboardEvent.key` names it, with `Ctrl+` in front where it is held. */
  readonly key?: string;
  /** False where it cannot be done now. */
  readonly may: boolean;
  readonly run: () => void;
  /** Left out of the search field: it moves within a screen and makes sense only by its key. */
  readonly onlyKey?: boolean;
}

/** Whether a key press is the one an action names. Ctrl is Cmd on a Mac. */
export function isKeyOf(action: Action, event: KeyboardEvent): boolean {
  if (!action.key || event.altKey) return false;
  const held = event.ctrlKey || event.metaKey;
  const wanted = action.key.startsWith('Ctrl+');
  const key = wanted ? action.key.slice(5) : action.key;
  if (wanted && event.shiftKey) return false;
  return held === wanted && event.key.toLowerCase() === key.toLowerCase();
}

/** Whether the key acts without Ctrl: such keys never act while somebody types, and can be turned off. */
export const isLetterKey = (action: Action): boolean => action.key?.length === 1;
