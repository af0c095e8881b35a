import { expect, it } from 'vitest';
import { printedLabel } from './label';

it.each([
  ['- Số lượng GKSKLX đã cấp:.....Trong đó:', '- Số lượng GKSKLX đã cấp: Trong đó:'],
  ['- Số cán bộ đã được cấp:....', '- Số cán bộ đã được cấp:'],
  ['Số thiết bị……, gồm', 'Số thiết bị, gồm'],
  ['Số đơn thuốc (tr. 2)', 'Số đơn thuốc (tr. 2)'],
])('%s is read as %s', (label, read) => expect(printedLabel(label)).toBe(read));
