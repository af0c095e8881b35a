/** A period's name with its year, as letters write it: `Tháng 8/2023`, `6 tháng đầu năm 2023`. */
export function periodName({ name, year, kind }: { name: string; year: number; kind: string }): string {
  if (name.includes(String(year))) {
    return name;
  }
  return kind === 'MONTH' ? `${name}/${year}` : `${name} ${year}`;
}
