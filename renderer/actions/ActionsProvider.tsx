import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { usePreferences } from '../preferences/preferences.ts';
import { type Action, isKeyOf, isLetterKey } from './action.ts';

interface Registry {
  readonly everywhere: readonly Action[];
  readonly here: readonly Action[];
  readonly setHere: (actions: readonly Action[]) => void;
}
const Context = createContext<Registry>({ everywhere: [], here: [], setHere: () => undefined });

const isIn = (target: EventTarget | null, places: string) =>
  target instanceof Element && target.closest(places) !== null;

/** Where keys write text, and where typing has its own undo. */
const isText = (target: EventTarget | null) =>
  isIn(target, 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable="true"]');

/**
 * Where a plain key is not a command: in a form, lists that open by their first letter and rows of choices included. A field with
 * suggestions passes its keys on to the suggestion that is marked, so what has the focus counts beside what the event names.
 */
const isTyping = (target: EventTarget | null) =>
  [target, document.activeElement].some((place) => isText(place) || isIn(place, 'form, select'));

/** A dialog or an open menu has the keys to itself. */
const isCovered = () => document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;

/** Gives every part of the window the same actions, and lets their keys act. */
export function ActionsProvider({
  everywhere,
  children,
}: {
  everywhere: readonly Action[];
  children: ReactNode;
}) {
  const [here, setHere] = useState<readonly Action[]>([]);
  const { letterKeys } = usePreferences();
  const latest = useRef<readonly Action[]>([]);
  latest.current = [...here, ...everywhere];

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isCovered()) return;
      const action = latest.current.find((candidate) => isKeyOf(candidate, event));
      if (!action) return;
      const plain = !action.key?.startsWith('Ctrl+');
      if (plain && isTyping(event.target)) return;
      // Typing has its own undo.
      if (/^Ctrl\+[zy]$/i.test(action.key ?? '') && isText(document.activeElement)) return;
      if (isLetterKey(action) && !letterKeys) return;
      event.preventDefault();
      if (action.may) action.run();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [letterKeys]);

  const registry = useMemo(() => ({ everywhere, here, setHere }), [everywhere, here]);
  return <Context.Provider value={registry}>{children}</Context.Provider>;
}

/** The actions of the window and of the screen that is shown. */
export const useActions = (): Registry => useContext(Context);

/** What can be done on this screen, for as long as it is shown. `actions` must be kept by `useMemo`. */
export function useScreenActions(actions: readonly Action[]): void {
  const { setHere } = useContext(Context);
  useEffect(() => {
    setHere(actions);
    return () => setHere([]);
  }, [actions, setHere]);
}
