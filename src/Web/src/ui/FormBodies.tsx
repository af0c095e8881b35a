import type { ReactNode } from 'react';
import { byForm } from './byForm';

interface Props<T> {
  all: readonly T[];
  formOf: (one: T) => string;
  /** Columns of the table. */
  columns: number;
  /** Of the form's name. */
  className?: string | undefined;
  children: (one: T) => ReactNode;
}

/** A table's rows by form, each form under its name; of a single form the name is not said. */
export function FormBodies<T>({ all, formOf, columns, className, children }: Props<T>) {
  return byForm(all, formOf).map(({ form, name, of }, _, forms) => (
    <tbody key={form}>
      {forms.length > 1 && (
        <tr>
          <th scope="rowgroup" colSpan={columns} className={className}>
            {name}
          </th>
        </tr>
      )}
      {of.map(children)}
    </tbody>
  ));
}
