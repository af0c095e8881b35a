import type { Role } from '../../app/session';

/** What administration consists of; the server decides by role at each endpoint, the screens say so beforehand. */
export type Right =
  | 'editFacilities'
  | 'editContacts'
  | 'editAccounts'
  | 'publishCalendar'
  | 'decidePeriods'
  | 'readProvince';

const byRole: Record<Role, readonly Right[]> = {
  ADMINISTRATOR: ['editFacilities', 'editContacts', 'editAccounts', 'publishCalendar', 'readProvince'],
  OFFICE: ['decidePeriods', 'readProvince'],
  // Of its own facility alone.
  REPORTER: ['editContacts'],
  REVIEWER: [],
  LEADER: [],
};

export function rightsOf(role: Role | null | undefined): ReadonlySet<Right> {
  return new Set(role ? byRole[role] : []);
}

interface Place {
  to: '/quan-tri/don-vi' | '/quan-tri/nhap-danh-sach' | '/quan-tri/tai-khoan' | '/quan-tri/lich';
  label: string;
  needs: readonly Right[];
}

export const administrationPlaces: readonly Place[] = [
  { to: '/quan-tri/don-vi', label: 'Đơn vị', needs: ['readProvince'] },
  { to: '/quan-tri/nhap-danh-sach', label: 'Nhập danh sách đơn vị', needs: ['editFacilities'] },
  { to: '/quan-tri/tai-khoan', label: 'Tài khoản', needs: ['editAccounts'] },
  { to: '/quan-tri/lich', label: 'Lịch báo cáo', needs: ['readProvince'] },
];
