import { describe, expect, test } from 'vitest';
import { type Action, isKeyOf, isLetterKey } from '../../../renderer/actions/action.ts';

const actionOn = (key: string): Action => ({ id: 'x', label: 'x', key, may: true, run: () => undefined });
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;

describe('an action’s key', () => {
  test('with Ctrl needs Ctrl (or Cmd) and no Shift', () => {
    const undo = actionOn('Ctrl+Z');
    expect(isKeyOf(undo, press('z', { ctrlKey: true }))).toBe(true);
    expect(isKeyOf(undo, press('z', { metaKey: true }))).toBe(true);
    expect(isKeyOf(undo, press('z'))).toBe(false);
    expect(isKeyOf(undo, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  test('without Ctrl does not act while Ctrl or Alt is held', () => {
    expect(isKeyOf(actionOn('p'), press('p'))).toBe(true);
    expect(isKeyOf(actionOn('p'), press('p', { ctrlKey: true }))).toBe(false);
    expect(isKeyOf(actionOn('p'), press('p', { altKey: true }))).toBe(false);
  });

  test('of one letter can be turned off, a named key or one with Ctrl cannot', () => {
    expect(['?', 'PageUp', 'Ctrl+K'].map((key) => isLetterKey(actionOn(key)))).toEqual([true, false, false]);
  });
});
