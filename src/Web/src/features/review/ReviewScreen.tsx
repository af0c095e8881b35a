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
import { followedOf } from './followed';
import { ReviewQueue } from './ReviewQueue';
import { SectionTabs } from './SectionTabs';
import { ShortcutsDialog } from './ShortcutsDialog';

/** The reviewer's queue: what waits for the viewer's department, worst first. */
export function ReviewScreen() {
  const viewer = useViewer();
  const search = useSearch({ from: '/signed-in/tham-dinh' });
  const navigate = useNavigate({ from: '/tham-dinh' });
  const [isHelpOpen, setHelpOpen] = useState(false);
  const start = useQuery({ ...asked(ReviewStartDocument, {}), refetchInterval: 60_000 });
  const followed = start.data && followedOf(start.data, viewer.department, search);
  useShortcuts({ '?': () => setHelpOpen(true) });

  return (
    <Page
      title="Thẩm định báo cáo"
      about={
        followed
          ? `${followed.period.name} · số liệu ${shortDateText(followed.period.from)}–${shortDateText(followed.period.to)} · hạn ${dateText(followed.period.dueAt)}`
          : null
      }
      {...(followed ? { files: { of: `tham-dinh ${followed.section.name}`, period: followed.period.code } } : {})}
      actions={
        <>
          {followed && (
            <PeriodSelect
              periods={followed.periods}
              value={followed.period.code}
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
          followed ? (
            <>
              <SectionTabs sections={followed.sections} open={followed.section.name} period={followed.period} />
              <ReviewQueue
                key={`${followed.period.code}/${followed.section.name}`}
                period={followed.period}
                section={followed.section}
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
