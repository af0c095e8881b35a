import { expect, it } from 'vitest';
import { unitText } from './unit';

it.each([
  ['Người', 'người'],
  ['HTTT', 'HTTT'],
  ['%', '%'],
  ['Giấy KSK', 'giấy KSK'],
  ['', ''],
])('%s is said as %s', (unit, said) => expect(unitText(unit)).toBe(said));
