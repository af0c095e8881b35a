import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';

/** The address names a section that there is not. */
export function UnknownSection({ name }: { name: string }) {
  return (
    <Page title="Không có nội dung này">
      <Empty>
        Không có nội dung báo cáo “{name}”. <Link to="/toan-tinh">Xem kết quả toàn tỉnh</Link>
      </Empty>
    </Page>
  );
}
