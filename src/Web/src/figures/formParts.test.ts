import { expect, it } from 'vitest';
import { partsOf } from './formParts';

const isRegister = (row: string): row is 'register' => row === 'register';

it('a register stands by itself and parts the lines around it', () => {
  expect(partsOf(['a', 'b', 'register', 'register', 'c'], isRegister)).toEqual([
    { kind: 'lines', rows: ['a', 'b'] },
    { kind: 'register', line: 'register' },
    { kind: 'register', line: 'register' },
    { kind: 'lines', rows: ['c'] },
  ]);
});
