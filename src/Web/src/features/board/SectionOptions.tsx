import { byForm } from '../../ui/byForm';
import type { Section } from './section';

/** Sections to choose from, under their forms where there are several. */
export function SectionOptions({ sections }: { sections: readonly Section[] }) {
  const forms = byForm(sections, ({ form }) => form);
  return forms.map(({ form, name, of: own }) => {
    const options = own.map((section) => (
      <option key={section.name} value={section.name}>
        {section.number}. {section.shortTitle}
      </option>
    ));
    return forms.length > 1 ? (
      <optgroup key={form} label={name}>
        {options}
      </optgroup>
    ) : (
      options
    );
  });
}
