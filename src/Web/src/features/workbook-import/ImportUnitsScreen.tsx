import { Link } from '@tanstack/react-router';
import { useViewer } from '../../session/session';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { UnitsImport } from './UnitsImport';

/** `/nhap-excel`: the office brings in the workbooks of many units at once. */
export function ImportUnitsScreen() {
  const isOffice = useViewer().role === 'OFFICE';
  return (
    <Page
      title="Nhập biểu Excel của các đơn vị"
      about="Kiểm tra mọi tệp trước, chỉ ghi khi bấm ghi"
      actions={<Link to="/theo-doi">Về bảng theo dõi</Link>}
    >
      {isOffice ? (
        <UnitsImport />
      ) : (
        <Notice kind="look" title="Tài khoản này không có quyền ở màn hình này">
          <p>Chỉ Văn phòng Sở nhập biểu thay các đơn vị. Đơn vị tự nhập biểu của mình ở trang báo cáo.</p>
        </Notice>
      )}
    </Page>
  );
}
