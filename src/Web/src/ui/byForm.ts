import { formName } from '../province/province';

/** What belongs to a form, by form, each in the order in which it comes. */
export function byForm<T>(all: readonly T[], formOf: (one: T) => string): { form: string; name: string; of: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const form = formOf(one);
    groups.set(form, [...(groups.get(form) ?? []), one]);
  }
  return [...groups].map(([form, of]) => ({ form, name: formName(form), of }));
}
