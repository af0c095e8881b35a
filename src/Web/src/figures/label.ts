/** A label as the form prints it, without the dots that one writes on: `Trong kỳ:.....Trong đó:` is `Trong kỳ: Trong đó:`. */
export function printedLabel(label: string): string {
  return label
    .replace(/\s*(\.{3,}|…+)\s*/g, ' ')
    .replace(/ (?=[,;:])/g, '')
    .trim();
}
