/** A form as letters name it: `TH2023-PL2` is “Phụ lục 2”. */
export function formName(code: string): string {
  const number = /PL(\d+)$/.exec(code)?.[1];
  return number ? `Phụ lục ${number}` : code;
}
