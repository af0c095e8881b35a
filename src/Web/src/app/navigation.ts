import type { Role } from '../session/session';

interface Place {
  to: '/bao-cao' | '/tham-dinh' | '/theo-doi' | '/toan-tinh' | '/don-vi' | '/quan-tri';
  label: string;
  roles: readonly Role[];
}

/** The bar at the top: what a role may open, in the order of its day. */
export const places: readonly Place[] = [
  { to: '/bao-cao', label: 'Báo cáo của tôi', roles: ['REPORTER'] },
  { to: '/tham-dinh', label: 'Thẩm định', roles: ['REVIEWER', 'OFFICE'] },
  { to: '/theo-doi', label: 'Theo dõi nộp báo cáo', roles: ['OFFICE', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'] },
  { to: '/toan-tinh', label: 'Kết quả toàn tỉnh', roles: ['LEADER', 'OFFICE', 'REVIEWER', 'ADMINISTRATOR'] },
  { to: '/don-vi', label: 'Đơn vị', roles: ['OFFICE', 'REVIEWER', 'LEADER', 'ADMINISTRATOR', 'REPORTER'] },
  { to: '/quan-tri', label: 'Quản trị', roles: ['ADMINISTRATOR', 'OFFICE'] },
];
