/** A form (phụ lục): its code as periods name it, and its name as letters do. */
export interface Form {
  readonly code: string;
  readonly name: string;
}

/** A division of the Sở: its code as the API for writing spells it, and its name. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

let forms: ReadonlyMap<string, string> = new Map();
let divisions: readonly Division[] = [];

/** What differs from one province to another; known from the moment when somebody is signed in. */
export function setProvince(of: {
  readonly forms?: readonly Form[] | null | undefined;
  readonly divisions?: readonly Division[] | null | undefined;
}): void {
  forms = new Map((of.forms ?? []).map(({ code, name }) => [code, name]));
  divisions = of.divisions ?? [];
}

/** A form as letters name it; one that the province no longer has by its code. */
export function formName(code: string): string {
  return forms.get(code) ?? code;
}

/** Every division, in the province's order. */
export function allDivisions(): readonly Division[] {
  return divisions;
}

/** A division by its code; one that the province no longer has by that. */
export function divisionName(code: string): string {
  return divisions.find((division) => division.code === code)?.name ?? code;
}
