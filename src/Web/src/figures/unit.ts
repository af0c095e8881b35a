/** A unit as it stands in a sentence: `Người` is “người”, an abbreviation such as `HTTT` stays as it is. */
export function unitText(unit: string): string {
  return unit === unit.toUpperCase() ? unit : unit.charAt(0).toLowerCase() + unit.slice(1);
}
