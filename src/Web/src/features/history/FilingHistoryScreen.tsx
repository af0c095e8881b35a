import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FilingHistoryDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { momentText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Comparison } from './Comparison';
import { chosen } from './comparison';
import styles from './History.module.css';
import { ReopenDialog } from './ReopenDialog';
import { VersionList } from './VersionList';
import type { Version } from './versionWords';

const route = getRouteApi('/signed-in/lich-su/$period/$facility/$section');

/** `/lich-su/{period}/{facility}/{section}`: every version of a filing, and the figures of two side by side. */
export function FilingHistoryScreen() {
  const { period, facility, section } = route.useParams();
  const search = route.useSearch();
  const [reopening, setReopening] = useState(false);
  const answer = useQuery(asked(FilingHistoryDocument, { section, period, facility }));
  const found = answer.data?.period;
  const filing = found?.section?.filing;
  const mayReopen = filing?.allowedActions.includes('REOPEN') ?? false;
  if (found && !found.section) {
    return (
      <Page title="Không có nội dung này">
        <Empty>Không có nội dung báo cáo “{section}”. Kiểm tra lại địa chỉ.</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={
        found?.section
          ? `Lịch sử: ${found.section.definition.number}. ${found.section.definition.shortTitle}`
          : 'Lịch sử báo cáo'
      }
      about={
        filing ? (
          <>
            {found?.name} ·{' '}
            <Link to="/don-vi/$code" params={{ code: filing.facility.code }}>
              {filing.facility.name}
            </Link>
            {filing.facility.district && ` · ${filing.facility.district.name}`}
          </>
        ) : null
      }
      files={{ of: `lich-su ${facility} ${section}`, period }}
      actions={
        <>
          <Button onClick={() => window.print()}>In trang này</Button>
          {mayReopen && (
            <Button look="bad" onClick={() => setReopening(true)}>
              Mở lại để đính chính
            </Button>
          )}
        </>
      }
    >
      <Answer of={answer} lines={14}>
        {({ period: asked }) => {
          if (!asked?.section) {
            return <Empty>Không có kỳ báo cáo {period}. Kiểm tra lại địa chỉ.</Empty>;
          }
          const { definition, filing } = asked.section;
          if (!filing) {
            return (
              <Empty>
                Đơn vị {facility} không phải nộp nội dung này trong kỳ {asked.name}.
              </Empty>
            );
          }
          const versions: readonly Version[] = filing.versions;
          const pair = chosen(versions, search.tu, search.den);
          return (
            <div className={styles.page}>
              <p className={styles.now}>
                Hiện nay: <FilingStateSign state={filing.state} late={filing.late} />
                {filing.savedAt && (
                  <span className="quiet">
                    Lưu gần nhất {momentText(filing.savedAt)}
                    {filing.savedBy && `, ${filing.savedBy}`}
                  </span>
                )}
              </p>
              {filing.reopened && filing.state === 'DRAFT' && (
                <Notice kind="look" title="Đang mở lại để đính chính">
                  <p>
                    “{filing.reopened.reason}” ({filing.reopened.by}, {momentText(filing.reopened.at)})
                  </p>
                </Notice>
              )}
              {pair ? (
                <>
                  <VersionList definition={definition} versions={versions} pair={pair} />
                  <Comparison definition={definition} versions={versions} {...pair} />
                </>
              ) : (
                <Empty>Chưa có bản nào được gửi, nên chưa có lịch sử.</Empty>
              )}
              {reopening && (
                <ReopenDialog
                  path={`/api/${section}/${period}/${facility}/reopen`}
                  version={filing.version}
                  facility={filing.facility.name}
                  close={() => setReopening(false)}
                />
              )}
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
