import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarPeriodFragment } from '../../../gateway/generated/graphql';
import { rightsOf } from '../../../session/rights';
import { useViewer } from '../../../session/session';
import { momentText } from '../../../time/dates';
import { shownDate } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { PeriodDecision } from './PeriodDecision';
import { PeriodStateSign } from './PeriodStateSign';

interface Props {
  periods: readonly CalendarPeriodFragment[];
  /** Code of the period whose extensions are open below. */
  chosen: string | undefined;
}

/** A year's periods; the office closes and reopens them here. */
export function PeriodsTable({ periods, chosen }: Props) {
  const decides = rightsOf(useViewer().role).has('decidePeriods');
  const [deciding, setDeciding] = useState<CalendarPeriodFragment | null>(null);
  return (
    <>
      <WideTable label="Các kỳ báo cáo" csv="">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Kỳ báo cáo</th>
            <th scope="col">Thời gian lấy số liệu</th>
            <th scope="col">Hạn nộp</th>
            <th scope="col">Phụ lục</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" data-csv="">
              Gia hạn
            </th>
            {decides && (
              <th scope="col" data-csv="">
                Đóng, mở kỳ
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.code} data-chosen={period.code === chosen || undefined}>
              <td className={styles.nowrap}>{period.code}</td>
              <th scope="row" className={styles.nowrap}>
                {period.name}
              </th>
              <td className={styles.nowrap}>
                {shownDate(period.from)} – {shownDate(period.to)}
              </td>
              <td className={styles.nowrap}>{shownDate(period.dueOn)}</td>
              <td>{period.forms.join(', ')}</td>
              <td className={styles.nowrap}>
                <PeriodStateSign state={period.state} />
                {period.closedAt && <span className="quiet"> lúc {momentText(period.closedAt)}</span>}
                {period.closingReason && (
                  <p className={`${styles.text} quiet`}>
                    {period.closedBy}: {period.closingReason}
                  </p>
                )}
              </td>
              <td className={styles.nowrap}>
                <Link
                  to="/quan-tri/lich"
                  search={{ nam: period.year, ky: period.code }}
                  hash="gia-han"
                  aria-label={`Xem gia hạn của ${period.name}`}
                >
                  Xem gia hạn
                </Link>
              </td>
              {decides && (
                <td className={styles.nowrap}>
                  {period.state === 'UPCOMING' ? (
                    <span className="quiet">Chưa bắt đầu</span>
                  ) : (
                    <Button
                      look="plain"
                      className={styles.inRow}
                      aria-label={`${period.state === 'CLOSED' ? 'Mở lại' : 'Đóng'} kỳ ${period.name}`}
                      onClick={() => setDeciding(period)}
                    >
                      {period.state === 'CLOSED' ? 'Mở lại kỳ' : 'Đóng kỳ'}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {!decides && <p className="quiet">Đóng, mở kỳ và gia hạn do Văn phòng Sở thực hiện.</p>}
      {deciding && <PeriodDecision key={deciding.code} period={deciding} done={() => setDeciding(null)} />}
    </>
  );
}
