import { Link } from '@tanstack/react-router';
import { rightsOf } from '../../session/rights';
import { useViewer } from '../../session/session';
import styles from './Administration.module.css';
import { AdministrationPage } from './AdministrationPage';
import { FirstSteps } from './FirstSteps';

/** What can be administered, in words, and by whom. */
export function AdministrationScreen() {
  const rights = rightsOf(useViewer().role);
  const edits = rights.has('editFacilities');
  const reads = rights.has('readProvince');
  return (
    <AdministrationPage title="Quản trị" needs={['readProvince']}>
      {rights.has('editAccounts') && <FirstSteps />}
      <ul className={styles.rows}>
        {reads && (
          <li className={styles.row}>
            <Link to="/quan-tri/don-vi">Đơn vị và cán bộ đầu mối</Link>
            <p>
              {edits
                ? 'Thêm đơn vị; đổi tên, tuyến, huyện, đơn vị quản lý từ một ngày; ghi ngừng hoạt động; cập nhật cán bộ đầu mối. Số liệu các kỳ đã qua giữ nguyên.'
                : 'Tra cứu danh mục và tải danh sách. Việc sửa danh mục do quản trị hệ thống thực hiện.'}
            </p>
          </li>
        )}
        {edits && (
          <li className={styles.row}>
            <Link to="/quan-tri/nhap-danh-sach">Nhập danh sách đơn vị</Link>
            <p>
              Thêm hoặc sửa nhiều đơn vị một lần bằng tệp CSV. Tệp được kiểm tra trước, có lỗi thì chưa dòng nào được
              ghi.
            </p>
          </li>
        )}
        {rights.has('editAccounts') && (
          <li className={styles.row}>
            <Link to="/quan-tri/tai-khoan">Tài khoản</Link>
            <p>Mở tài khoản, đổi vai trò và đơn vị, đặt lại mật khẩu, ngừng sử dụng. Mỗi thay đổi đều được ghi lại.</p>
          </li>
        )}
        {reads && (
          <li className={styles.row}>
            <Link to="/quan-tri/lich">Lịch báo cáo</Link>
            <p>
              {rights.has('publishCalendar')
                ? 'Công bố lịch của một năm, chuẩn bị lịch năm sau, xem gia hạn. Đóng, mở kỳ và gia hạn do Văn phòng Sở thực hiện.'
                : 'Đóng và mở lại kỳ báo cáo, gia hạn nộp và thu hồi gia hạn. Việc công bố lịch do quản trị hệ thống thực hiện.'}
            </p>
          </li>
        )}
      </ul>
    </AdministrationPage>
  );
}
