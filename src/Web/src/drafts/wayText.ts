import type { Meaning } from '../ui/Notice';
import type { Way } from './outbox';

/** What becomes of figures that are on this computer only, and what to do. */
export function wayText(way: Way): string {
  switch (way.kind) {
    case 'waiting':
      return 'Sẽ tự gửi khi có đường truyền.';
    case 'sending':
      return 'Đang gửi.';
    case 'open':
      return 'Mục này đang mở ở một cửa sổ khác hoặc đang được gửi từ đó.';
    case 'conflict':
      return 'Chưa gửi vì số liệu trên máy chủ đã thay đổi. Mở mục này để xem hai bản cạnh nhau và chọn.';
    case 'barred':
      return 'Không gửi được vì mục này nay chỉ xem được. Mở mục này để xem số đã nhập, rồi bỏ hoặc đề nghị Sở cho sửa.';
    case 'unread':
      return 'Có ô nhập chưa phải là số hợp lệ. Mở mục này để sửa.';
    case 'refused':
      return `Máy chủ không nhận: ${way.message} Mở mục này để sửa.`;
  }
}

/** Does it wait for the person, and not for the line alone. */
export function isAsking({ kind }: Way): boolean {
  return kind === 'conflict' || kind === 'barred' || kind === 'unread' || kind === 'refused';
}

export function meaningOf(all: readonly { readonly way: Way }[]): Meaning {
  return all.some(({ way }) => isAsking(way)) ? 'bad' : 'look';
}
