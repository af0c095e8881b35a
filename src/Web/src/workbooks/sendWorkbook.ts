import { problemOf, requestInTurn } from '../gateway/http';
import type { ImportAnswer } from './importAnswer';

/** The limit that the server keeps, said before a large file goes over a weak line for nothing. */
export const mostBytes = 4_000_000;

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A full workbook over a weak line. */
const patience = 180_000;

/** Why a file need not be sent: it would be refused. Null where it may be a workbook. */
export function fileProblem({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (name.startsWith('~$')) {
    return `“${name}” là tệp tạm của Excel, không phải biểu mẫu. Đóng Excel rồi chọn tệp không có dấu ~$ ở đầu tên.`;
  }
  if (!name.toLowerCase().endsWith('.xlsx')) {
    return `“${name}” không phải tệp .xlsx. Mở tệp bằng Excel, lưu thành “Sổ làm việc Excel (*.xlsx)” rồi chọn lại.`;
  }
  if (size === 0) {
    return `“${name}” là tệp trống. Chọn biểu mẫu đã điền.`;
  }
  return size > mostBytes
    ? `“${name}” lớn ${megabytes(size)} MB, tối đa 4 MB. Tải lại biểu mẫu của đơn vị, chép số liệu sang rồi chọn tệp mới.`
    : null;
}

function megabytes(size: number): string {
  return (Math.ceil(size / 100_000) / 10).toLocaleString('vi-VN');
}

/** The file's bytes as they are now: Excel may write to it, or somebody move it, while it is being looked at. */
export async function bytesOf(file: Blob): Promise<ArrayBuffer | null> {
  return file.arrayBuffer().catch(() => null);
}

/** Sends the workbook as it is; refusals are thrown as a Problem, a session that ended among them. */
export async function sendWorkbook(method: 'PUT' | 'POST', path: string, bytes: ArrayBuffer): Promise<ImportAnswer> {
  const response = await requestInTurn(
    path,
    { method, headers: { 'Content-Type': workbookType }, body: bytes },
    patience,
  );
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as ImportAnswer;
}
