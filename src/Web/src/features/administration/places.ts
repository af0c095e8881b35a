import type { Right } from '../../session/rights';

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
