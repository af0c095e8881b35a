import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useViewer } from '../../app/session';
import type { SectionAddress } from '../../drafts/sectionAddress';
import { useHeld } from '../../drafts/useHeld';
import { asked } from '../../gateway/query';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { documentsOf, type SectionDocuments } from './documents';
import { SectionForm } from './SectionForm';

/** `/bao-cao/{period}/{facility}/{section}` */
export function SectionFormScreen() {
  const address = useParams({ from: '/signed-in/bao-cao/$period/$facility/$section' });
  const documents = documentsOf(address.section);
  return documents ? (
    <Reading key={Object.values(address).join('/')} address={address} documents={documents} />
  ) : (
    <Page title="Không có nội dung này">
      <Empty>Hệ thống không có nội dung “{address.section}”. Chọn lại từ danh sách báo cáo.</Empty>
    </Page>
  );
}

function Reading({ address, documents }: { address: SectionAddress; documents: SectionDocuments }) {
  const { period, facility } = address;
  const { userName } = useViewer();
  const enabled = useHeld(userName, address);
  // Never from the cache: a draft begins on the newest version, or it is in conflict before a key is touched.
  const query = useQuery({ ...asked(documents.form, { period, facility }), gcTime: 0, staleTime: 0, enabled });
  return (
    <Answer of={query} lines={8}>
      {(data) => {
        const filing = data.period?.area.filing;
        return data.period && filing ? (
          <SectionForm address={address} documents={documents} answer={data} period={data.period} filing={filing} />
        ) : (
          <Page title="Không phải báo cáo">
            <Empty>Đơn vị không phải báo cáo nội dung này trong kỳ đã chọn.</Empty>
          </Page>
        );
      }}
    </Answer>
  );
}
