import { mixedSection, systemsSection } from '../figures/sampleSections';
import vectors from '../figures/vectors.json';
import type { Filing, FormDefinition } from './filing';

/** Definitions as the server publishes them, for tests. */
export function definitionOf(name: string): FormDefinition {
  const found = vectors.sections.find(({ definition }) => definition.name === name);
  if (!found) {
    throw new Error(`No section ${name} in the vectors.`);
  }
  const { lines } = found.definition;
  const plain = { help: null, choices: [], columns: [], count: null, printed: true };
  return { ...found.definition, lines: lines.map((line) => ({ ...plain, ...line })) } as unknown as FormDefinition;
}

/** One with a register and what is counted of it, one with money, a choice and texts. */
export const systems = systemsSection as FormDefinition;
export const mixed = mixedSection as FormDefinition;

export const stations = [
  { code: 'TYT-14755', name: 'Trạm Y tế xã Đông Hoàng' },
  { code: 'TYT-14758', name: 'Trạm Y tế phường Quảng Cát' },
  { code: 'TYT-14761', name: 'Trạm Y tế xã Thiệu Vận' },
];

export function filing(change: Partial<Filing> = {}): Filing {
  return {
    state: 'DRAFT',
    version: 1,
    figures: { issued: 900, transmitted: 890 },
    stations: [],
    explanations: {},
    checks: [],
    allowedActions: ['SAVE', 'SUBMIT'],
    returned: null,
    reopened: null,
    submission: 0,
    submittedAt: null,
    savedAt: '2023-08-14T09:00:00+07:00',
    savedBy: 'bv-3801',
    dueAt: '2023-08-15T23:59:59+07:00',
    periodState: 'OPEN',
    extendedUntil: null,
    carriedFrom: null,
    ...change,
  };
}
