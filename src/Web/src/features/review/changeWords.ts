import { figureText } from '../../figures/number';

/** A line, or a register's row, that differs between two versions. */
export interface LineChange {
  readonly label: string;
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  readonly row?: string | null | undefined;
  readonly fromText?: string | null | undefined;
  readonly toText?: string | null | undefined;
}

const longest = 120;

/** What changed, without its label: `12 → 15`, `Mức 1 → Mức 2`, `thêm dòng: HIS · Đã trình`. */
export function changeWords({ from, to, row, fromText, toText }: LineChange): string {
  if (row != null) {
    return fromText == null
      ? `thêm dòng: ${excerpt(toText)}`
      : toText == null
        ? `bỏ dòng: ${excerpt(fromText)}`
        : `sửa dòng: ${excerpt(fromText)} → ${excerpt(toText)}`;
  }
  if (fromText == null && toText == null) {
    return `${figureText(from, 'để trống')} → ${figureText(to, 'để trống')}`;
  }
  const isText = from == null && to == null;
  const side = (text: string | null | undefined) =>
    text == null ? 'để trống' : isText ? `“${excerpt(text)}”` : excerpt(text);
  return `${side(fromText)} → ${side(toText)}`;
}

function excerpt(text: string | null | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
