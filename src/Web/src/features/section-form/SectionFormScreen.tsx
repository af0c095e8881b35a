import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SectionAddress } from '../../drafts/sectionAddress';
import { useHeld } from '../../drafts/useHeld';
import { SectionFormDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { SectionForm } from './SectionForm';

/** `/bao-cao/{period}/{facility}/{section}` */
export function SectionFormScreen() {
  const address = useParams({ from: '/signed-in/bao-cao/$period/$facility/$section' });
  return <Reading key={Object.values(address).join('/')} address={address} />;
}

function Reading({ address }: { address: SectionAddress }) {
  const { section, period, facility } = address;
  const { userName } = useViewer();
  const enabled = useHeld(userName, address);
  // Never from the cache: a draft begins on the newest version, or it is in conflict before a key is touched.
  const query = useQuery({
    ...asked(SectionFormDocument, { section, period, facility }),
    gcTime: 0,
    staleTime: 0,
    enabled,
  });
  return (
    <Answer of={query} lines={8}>
      {(data) => {
        const asked = data.period?.section;
        if (asked === null) {
          return (
            <Page title="Không có nội dung này">
              <Empty>Hệ thống không có nội dung “{section}”. Chọn lại từ danh sách báo cáo.</Empty>
            </Page>
          );
        }
        return data.period && asked?.filing ? (
          <SectionForm
            address={address}
            answer={data}
            period={data.period}
            definition={asked.definition}
            filing={asked.filing}
          />
        ) : (
          <Page title="Không phải báo cáo">
            <Empty>Đơn vị không phải báo cáo nội dung này trong kỳ đã chọn.</Empty>
          </Page>
        );
      }}
    </Answer>
  );
}
