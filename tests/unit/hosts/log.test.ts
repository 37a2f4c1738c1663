import { expect, test } from 'vitest';
import { describeFault } from '../../../electron/hosts/log.ts';

test('a fault is logged by kind, code and place, without its message', () => {
  const line = describeFault(Object.assign(new RangeError('Jens Jensen, 010165-1234'), { code: 'ERR_X' }));
  expect(line).toMatch(/^RangeError ERR_X at log\.test\.ts:\d+:\d+/);
  expect(line).not.toContain('Jens');
  expect(line).not.toContain('/');
});

test('something thrown that is no error is told by its type alone', () => {
  expect(describeFault('Jens Jensen')).toBe('a thrown string');
});
