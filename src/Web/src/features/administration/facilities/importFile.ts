import { problemOf, requestInTurn } from '../../../gateway/http';
import type { ProblemLine } from '../../../gateway/problem';
import { signedOut } from '../../../gateway/signedOut';

export interface ImportResult {
  dryRun: boolean;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
}

/** The limit that the server keeps, said before a large file goes over a weak line for nothing. */
export const mostBytes = 1_000_000;

/** Sends the file as it is. A dry run checks and counts it and writes nothing. */
export async function sendFile(file: Blob, dryRun: boolean): Promise<ImportResult> {
  const response = await requestInTurn(
    `/api/directory/facilities/import?dryRun=${dryRun}`,
    { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file },
    180_000,
  );
  if (!response.ok) {
    if (response.status === 401) {
      signedOut();
    }
    throw await problemOf(response);
  }
  return (await response.json()) as ImportResult;
}

export interface FileError {
  /** Line of the file; null where the error is of the file as a whole. */
  row: number | null;
  column: string | null;
  message: string;
}

/** `dòng 12, cột district_code` → 12 and `district_code`, in order of the file. */
export function fileErrors(lines: readonly ProblemLine[]): FileError[] {
  return lines
    .map(({ line, message }) => {
      const place = /^dòng (\d+)(?:, cột (.+))?$/.exec(line ?? '');
      return { row: place ? Number(place[1]) : null, column: place?.[2] ?? null, message };
    })
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** What each column of the file means. */
export const columns: [string, string][] = [
  ['code', 'Mã đơn vị, ví dụ BV-3801'],
  ['name', 'Tên đơn vị'],
  ['short_name', 'Tên gọi tắt'],
  ['kind', 'Loại: hospital, district_health_centre, commune_health_station, cdc, clinic, other'],
  ['tier', 'Tuyến: central, province, district, commune'],
  ['ownership', 'Hình thức sở hữu: public, private'],
  ['province_code', 'Mã tỉnh; có thể bỏ cột'],
  ['district_code', 'Mã huyện'],
  ['commune_code', 'Mã xã'],
  ['parent_code', 'Mã trung tâm y tế quản lý trạm; chỉ với trạm y tế xã'],
  ['issues_driver_health_certificates', 'Có cấp Giấy khám sức khỏe lái xe: true, false'],
  ['name_source', 'Nguồn của tên; có thể bỏ cột'],
  ['valid_from', 'Áp dụng từ ngày, ví dụ 2023-07-01; bỏ trống là từ hôm nay; có thể bỏ cột'],
];
