import { Link } from '@tanstack/react-router';
import { dateText, momentText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { Notice } from '../../ui/Notice';
import { Sign } from '../../ui/Sign';
import { ReportFiles } from '../../workbooks/ReportFiles';
import { changeWords } from './changeWords';
import styles from './Filing.module.css';
import { risks } from './risk';
import type { ReviewFiling } from './useFiling';
import type { SectionDefinition } from './useQueue';

interface Props {
  filing: ReviewFiling;
  period: string;
  definition: SectionDefinition;
}

/** Who filed, when and how, and the ways on: versions, the unit, its contacts. */
export function FilingFacts({ filing, period, definition }: Props) {
  const { facility } = filing;
  const risk = risks[filing.risk];
  return (
    <>
      <p className={styles.facts}>
        <FilingStateSign state={filing.state} late={filing.late} />
        {filing.state === 'SUBMITTED' && (
          <Sign meaning={risk.meaning} sign={risk.sign}>
            {risk.word}
          </Sign>
        )}
        {facility.district && <span>{facility.district.name}</span>}
        {filing.submittedAt && (
          <span>
            Gửi lần {filing.submission} lúc {momentText(filing.submittedAt)}, hạn {dateText(filing.dueAt)}
          </span>
        )}
        {filing.synthetic && <span className="quiet">Số liệu giả lập</span>}
      </p>
      <p className={styles.facts}>
        <Link
          to="/lich-su/$period/$facility/$section"
          params={{ period, facility: facility.code, section: definition.name }}
        >
          Các bản đã gửi
        </Link>
        <Link to="/don-vi/$code" params={{ code: facility.code }}>
          Trang đơn vị
        </Link>
        <ReportFiles period={period} facility={facility.code} />
        {facility.contacts.length === 0 && <span className="quiet">Chưa có đầu mối liên hệ</span>}
        {facility.contacts.map((contact) => (
          <span key={contact.fullName}>
            {contact.fullName}
            {contact.position && <span className="quiet">, {contact.position}</span>}
            {contact.phone && (
              <>
                {' · '}
                <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
              </>
            )}
          </span>
        ))}
      </p>
      <EarlierReturn filing={filing} definition={definition} />
    </>
  );
}

/** Why it was returned, and what the unit changed since: what one looks at first the second time. */
function EarlierReturn({ filing, definition }: { filing: ReviewFiling; definition: SectionDefinition }) {
  const decisions = filing.versions.flatMap((version) => version.decisions);
  const returned = filing.returned ?? decisions.filter(({ action }) => action === 'RETURN').at(-1);
  if (!returned || filing.state === 'ACCEPTED') {
    return null;
  }
  const labelOf = (line: string) => definition.lines.find(({ name }) => name === line)?.shortLabel ?? line;
  const stationOf = (code: string) => filing.stations.find(({ station }) => station === code)?.name ?? code;
  const newest = filing.state === 'SUBMITTED' ? filing.versions.at(-1) : undefined;
  return (
    <Notice kind={filing.state === 'RETURNED' ? 'bad' : 'plain'} title={`Trả lại lúc ${momentText(returned.at)}`}>
      <p>{returned.reason}</p>
      {returned.lines.length > 0 && (
        <ul>
          {returned.lines.map(({ line, station, note }) => (
            <li key={`${line}@${station}`}>
              {labelOf(line)}
              {station && `, ${stationOf(station)}`}
              {note && `: ${note}`}
            </li>
          ))}
        </ul>
      )}
      {newest && newest.changes.length === 0 && <p>Bản gửi lại không thay đổi nội dung nào.</p>}
      {newest && newest.changes.length > 0 && (
        <>
          <p>Đơn vị đã sửa:</p>
          <ul>
            {newest.changes.map((change) => (
              <li key={`${change.line}@${change.station}#${change.row}#${change.fromText ?? change.toText}`}>
                {change.label}
                {change.station && `, ${stationOf(change.station)}`}: {changeWords(change)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
