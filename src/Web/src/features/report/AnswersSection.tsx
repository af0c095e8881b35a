import { ScreenFilesContext } from '../../csv/fileName';
import { partsOf } from '../../figures/formParts';
import { momentText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import styles from './Answers.module.css';
import { AnswersLines } from './AnswersLines';
import { AnswersRegister } from './AnswersRegister';
import { AnswersStations } from './AnswersStations';
import { type AnsweredSection, type AnswerLine, isEditable, linesOf } from './answers';

interface Props {
  section: AnsweredSection;
  period: string;
  /** Length of this period's window. */
  days: number;
  facility: string;
  /** A report of several forms names each above its sections. */
  heading: 'h2' | 'h3';
}

function isRegister(line: AnswerLine): line is AnswerLine {
  return line.kind === 'REGISTER';
}

/** One section as the form prints it, with last period beside and a way back from each line. */
export function AnswersSection({ section, period, days, facility, heading: Heading }: Props) {
  const { definition, filing } = section;
  const parts = partsOf(linesOf(definition), isRegister);
  const back = isEditable(section) ? { period, facility, section: definition.name } : null;
  const before = filing.previous;
  const windows = { before: before?.days ?? days, now: days };
  const annex = definition.stations === 'ANNEX' && (filing.facility.stations.length > 0 || filing.stations.length > 0);
  const sent = filing.submittedAt && (filing.state === 'SUBMITTED' || filing.state === 'ACCEPTED');
  return (
    <section id={`muc-${definition.name}`} className={styles.section} aria-labelledby={`${definition.name}-ten`}>
      <div className={styles.head}>
        <Heading id={`${definition.name}-ten`}>
          {definition.number}. {definition.title}
        </Heading>
        <p className={styles.state}>
          <FilingStateSign state={filing.state} late={filing.late} />
          {sent && filing.submittedAt && <span className="quiet"> {momentText(filing.submittedAt)}</span>}
        </p>
      </div>
      {filing.state === 'RETURNED' && filing.returned && (
        <p className={styles.returned}>Lý do trả lại: “{filing.returned.reason}”</p>
      )}
      <ScreenFilesContext value={{ of: `bao-cao ${facility} ${definition.name}`, period }}>
        {parts.map((part, index) =>
          part.kind === 'register' ? (
            <AnswersRegister
              key={part.line.name}
              line={part.line}
              now={filing.figures[part.line.name]}
              before={before?.figures[part.line.name]}
              back={back}
            />
          ) : (
            <AnswersLines
              key={part.rows[0]?.name}
              lines={part.rows}
              label={`Số liệu mục ${definition.number}${parts.length > 1 ? `, phần ${index + 1}` : ''}`}
              csv={index > 0 ? `phan-${index + 1}` : ''}
              head={annex ? 'Của đơn vị' : null}
              now={filing.figures}
              before={before?.figures ?? null}
              beforeName={before?.name ?? null}
              windows={windows}
              back={back}
              total={annex ? { now: filing.total, before: before?.total ?? null } : null}
            />
          ),
        )}
        <AnswersStations section={section} period={period} facility={facility} />
      </ScreenFilesContext>
    </section>
  );
}
