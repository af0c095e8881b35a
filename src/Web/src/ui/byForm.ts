import { formName } from './formName';

export interface FormSections<T> {
  readonly form: string;
  /** `Phụ lục 2` */
  readonly name: string;
  readonly sections: readonly T[];
}

/** Sections under the forms that ask them, in their order. */
export function byForm<T extends { readonly form: string }>(sections: readonly T[]): FormSections<T>[] {
  const forms = [...new Set(sections.map(({ form }) => form))];
  return forms.map((form) => ({
    form,
    name: formName(form),
    sections: sections.filter((section) => section.form === form),
  }));
}
