import { clsx } from 'clsx';
import {
  type Derived,
  type FormDefinition,
  type FormLine,
  isAsked,
  isRegister,
  rowsOf,
  type Station,
} from '../../drafts/filing';
import { isOfStations, isTyped, rowsIn, textIn } from '../../figures/answers';
import { derive } from '../../figures/derive';
import { partsOf } from '../../figures/formParts';
import { printedLabel } from '../../figures/label';
import { figureText, text } from '../../figures/number';
import { answerText } from '../../figures/words';
import { serverNow } from '../../time/clock';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { filingStates } from '../../ui/FilingStateSign';
import { RegisterTable } from '../../ui/RegisterTable';
import table from '../../ui/Table.module.css';
import { usePrinting } from '../../ui/usePrinting';
import type { Assessment, Past } from './assess';
import { useForm, useFormView } from './formView';
import styles from './PrintedForm.module.css';

interface Props {
  facility: { code: string; name: string };
  period: { name: string; year: number; kind: string; from: string; to: string; dueAt: string };
}

/** On paper: the form with its lines numbered, as it stands on the screen, and nothing to press. Drawn only when it is printed. */
export function PrintedForm(props: Props) {
  return usePrinting() ? <Sheet {...props} /> : null;
}

function Sheet({ facility, period }: Props) {
  const { definition, stations } = useFormView().session;
  const base = useForm(({ state }) => state.base);
  const explanations = useForm(({ state }) => state.explanations);
  const found = useForm((snapshot) => snapshot.found);
  const past = useForm((snapshot) => snapshot.past);
  const explained = found.checks.filter(({ id }) => explanations[id]?.trim());
  const rows = rowsOf(definition);
  const numbered = rows.filter(isAsked).map(({ name }) => name);
  return (
    <article className={clsx(styles.printed, 'only-print')}>
      <h1>
        {definition.number}. {definition.title}
      </h1>
      <dl className={styles.facts}>
        <dt>Đơn vị báo cáo</dt>
        <dd>
          {facility.name} ({facility.code})
        </dd>
        <dt>Kỳ báo cáo</dt>
        <dd>
          {periodName(period)}, số liệu từ {dateText(period.from)} đến {dateText(period.to)}, hạn nộp{' '}
          {momentText(period.dueAt)}
        </dd>
        <dt>Tình trạng</dt>
        <dd>
          {filingStates[base.state].word}
          {base.submittedAt && `, bản gửi lần ${base.submission} lúc ${momentText(base.submittedAt)}`}. In lúc{' '}
          {momentText(serverNow())}.
        </dd>
      </dl>
      {partsOf(rows, isRegister).map((part) =>
        part.kind === 'register' ? (
          <section key={part.line.name}>
            <h2>
              {numbered.indexOf(part.line.name) + 1}. {printedLabel(part.line.label)}
            </h2>
            <RegisterTable
              label={part.line.shortLabel}
              columns={part.line.columns}
              rows={rowsIn(found.content.figures[part.line.name])}
            />
          </section>
        ) : (
          <Lines key={part.rows[0]?.name} rows={part.rows} numbered={numbered} found={found} past={past} />
        ),
      )}
      {explained.length > 0 && (
        <>
          <h2>Giải trình</h2>
          <ul>
            {explained.map((check) => (
              <li key={check.id}>
                {check.message} <b>{explanations[check.id]}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {stations.length > 0 && <Stations definition={definition} stations={stations} found={found} />}
    </article>
  );
}

interface LinesProps {
  rows: readonly (FormLine | Derived)[];
  numbered: readonly string[];
  found: Assessment;
  past: Past | null;
}

function Lines({ rows, numbered, found, past }: LinesProps) {
  const { definition } = useFormView().session;
  const derivedBefore = past && derive(definition, past.figures);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className="number">
            STT
          </th>
          <th scope="col">{definition.stations === 'ANNEX' ? 'Số của chính đơn vị' : 'Nội dung'}</th>
          <th scope="col">Đơn vị tính</th>
          <th scope="col" className="number">
            Kỳ này
          </th>
          <th scope="col" className="number">
            {past?.periodName ?? 'Kỳ trước'}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          isAsked(row) ? (
            <tr key={row.name} className={isTyped(row) ? undefined : styles.derived}>
              <td className="number">{numbered.indexOf(row.name) + 1}</td>
              <th scope="row">{printedLabel(row.label)}</th>
              {row.kind === 'TEXT' ? (
                <td colSpan={3} className={styles.written}>
                  {textIn(found.content.figures[row.name]) ?? '–'}
                </td>
              ) : (
                <>
                  <td className={styles.unit}>{row.unit}</td>
                  <td className="number">{answerText(row, found.figures[row.name])}</td>
                  <td className="number">{answerText(row, past?.figures[row.name])}</td>
                </>
              )}
            </tr>
          ) : (
            <tr key={row.name} className={styles.derived}>
              <td />
              <th scope="row">{row.label}</th>
              <td className={styles.unit}>{row.unit}</td>
              <td className="number">{figureText(found.own[row.name])}</td>
              <td className="number">{figureText(derivedBefore?.[row.name])}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

interface StationsProps {
  definition: FormDefinition;
  stations: readonly Station[];
  found: Assessment;
}

function Stations({ definition, stations, found }: StationsProps) {
  const lines = definition.lines.filter(isOfStations);
  const figuresOf = new Map(found.stations.map(({ station, figures }) => [station, figures]));
  if (definition.stations !== 'ANNEX' && figuresOf.size === 0) {
    return null;
  }
  return (
    <>
      <h2>Số liệu từng trạm y tế</h2>
      <table className={clsx(table.table, styles.stations)}>
        <thead>
          <tr>
            <th scope="col" className="number">
              STT
            </th>
            <th scope="col">Trạm y tế</th>
            {lines.map((line) => (
              <th key={line.name} scope="col" className="number">
                {line.shortLabel} ({line.unit})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map(({ code, name }, place) => (
            <tr key={code}>
              <td className="number">{place + 1}</td>
              <th scope="row">{name}</th>
              {lines.map((line) => (
                <td key={line.name} className="number">
                  {text(figuresOf.get(code)?.[line.name], '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
