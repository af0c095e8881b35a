import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ReviewStartDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { dateText, shortDateText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PeriodSelect } from '../../ui/PeriodSelect';
import { useShortcuts } from '../../ui/useShortcuts';
import { deskOf } from './desk';
import { ReviewDesk } from './ReviewDesk';
import { SectionTabs } from './SectionTabs';
import { ShortcutsDialog } from './ShortcutsDialog';

/** The reviewer's queue: what waits for the viewer's department, worst first. */
export function ReviewScreen() {
  const viewer = useViewer();
  const search = useSearch({ from: '/signed-in/tham-dinh' });
  const navigate = useNavigate({ from: '/tham-dinh' });
  const [isHelpOpen, setHelpOpen] = useState(false);
  const start = useQuery({ ...asked(ReviewStartDocument, {}), refetchInterval: 60_000 });
  const desk = start.data && deskOf(start.data, viewer.department, search);
  useShortcuts({ '?': () => setHelpOpen(true) });

  return (
    <Page
      title="Thẩm định báo cáo"
      about={
        desk
          ? `${desk.period.name} · số liệu ${shortDateText(desk.period.from)}–${shortDateText(desk.period.to)} · hạn ${dateText(desk.period.dueAt)}`
          : null
      }
      {...(desk ? { files: { of: `tham-dinh ${desk.section.name}`, period: desk.period.code } } : {})}
      actions={
        <>
          {desk && (
            <PeriodSelect
              periods={desk.periods}
              value={desk.period.code}
              // Another period has other filings, and may ask other sections.
              choose={(ky) => void navigate({ search: { ky, ...(search.muc ? { muc: search.muc } : {}) } })}
            />
          )}
          <Button shortcut="?" onClick={() => setHelpOpen(true)}>
            Phím tắt
          </Button>
        </>
      }
    >
      <Answer of={start} lines={8}>
        {() =>
          desk ? (
            <>
              <SectionTabs sections={desk.sections} open={desk.section.name} period={desk.period} />
              <ReviewDesk
                key={`${desk.period.code}/${desk.section.name}`}
                period={desk.period}
                section={desk.section}
                search={search}
              />
            </>
          ) : (
            <Empty>Tài khoản này không theo dõi nội dung nào của các kỳ đã bắt đầu.</Empty>
          )
        }
      </Answer>
      <ShortcutsDialog open={isHelpOpen} close={() => setHelpOpen(false)} />
    </Page>
  );
}
