/** A form as letters name it: `TH2023-PL2` is “Phụ lục 2”. */
export function formName(code: string): string {
  const number = /PL(\d+)$/.exec(code)?.[1];
  return number ? `Phụ lục ${number}` : code;
}

/** What belongs to a form, by form, each in the order in which it comes. */
export function byForm<T>(all: readonly T[], formOf: (one: T) => string): { form: string; name: string; of: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const form = formOf(one);
    groups.set(form, [...(groups.get(form) ?? []), one]);
  }
  return [...groups].map(([form, of]) => ({ form, name: formName(form), of }));
}
