import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AccountsDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { Notice } from '../../ui/Notice';
import styles from './Administration.module.css';

/** What a new installation needs, for as long as nobody but its administrator has an account. */
export function FirstSteps() {
  const accounts = useQuery(asked(AccountsDocument, { first: 1, after: null, search: null, role: null }));
  return (
    accounts.data?.accounts.totalCount === 1 && (
      <Notice kind="look" title="Bắt đầu sử dụng">
        <p>Hệ thống chưa có ai ngoài quản trị viên. Làm lần lượt:</p>
        <ol className={styles.steps}>
          <li>
            <Link to="/quan-tri/don-vi">Đối chiếu danh mục đơn vị</Link> với thực tế của tỉnh.
          </li>
          <li>
            <Link to="/quan-tri/lich">Công bố lịch báo cáo</Link> của năm.
          </li>
          <li>
            <Link to="/quan-tri/tai-khoan/moi">Mở tài khoản</Link> cho Văn phòng Sở, các phòng theo dõi, lãnh đạo và cán
            bộ đầu mối của từng đơn vị; mỗi người đổi mật khẩu được cấp khi đăng nhập lần đầu.
          </li>
        </ol>
      </Notice>
    )
  );
}
