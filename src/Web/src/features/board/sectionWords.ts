import { byForm } from '../../ui/byForm';

interface Named {
  readonly name: string;
  readonly number: string;
  readonly form: string;
}

/** Sections in one line, `2, 5`, and where several forms are shown each under its own: `Phụ lục 1: 2, 5; Phụ lục 2: 3.1`. */
export function sectionWords<T extends Named>(
  chosen: readonly T[],
  shown: readonly Named[],
  say: (section: T) => string,
  separator = ', ',
): string {
  const isOne = byForm(shown, ({ form }) => form).length < 2;
  return byForm(chosen, ({ form }) => form)
    .map(({ name, of }) => `${isOne ? '' : `${name}: `}${of.map(say).join(separator)}`)
    .join('; ');
}

/** Names of the sections with which a form begins, after the first. */
export function formStarts(sections: readonly Named[]): ReadonlySet<string> {
  return new Set(
    sections.flatMap((section, at) => (at > 0 && sections[at - 1]?.form !== section.form ? [section.name] : [])),
  );
}
