import { clsx } from 'clsx';
import { type FormDefinition, isAsked, rowsOf, type Station } from '../../drafts/filing';
import { derive } from '../../figures/derive';
import { printedLabel } from '../../figures/label';
import { figureText, text } from '../../figures/number';
import { serverNow } from '../../time/clock';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { filingStates } from '../../ui/FilingStateSign';
import table from '../../ui/Table.module.css';
import { usePrinting } from '../../ui/usePrinting';
import type { Assessment } from './assess';
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
  const derivedBefore = past && derive(definition, past.figures);
  const explained = found.checks.filter(({ id }) => explanations[id]?.trim());
  let number = 0;
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
          {rowsOf(definition).map((row) => {
            const asked = isAsked(row);
            number += asked ? 1 : 0;
            const shown = asked ? (value: number | null | undefined) => text(value, '–') : figureText;
            return (
              <tr key={row.name} className={asked ? undefined : styles.derived}>
                <td className="number">{asked ? number : ''}</td>
                <th scope="row">{printedLabel(row.label)}</th>
                <td className={styles.unit}>{row.unit}</td>
                <td className="number">{shown((asked ? found.content.figures : found.own)[row.name])}</td>
                <td className="number">{shown((asked ? past?.figures : derivedBefore)?.[row.name])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
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

interface StationsProps {
  definition: FormDefinition;
  stations: readonly Station[];
  found: Assessment;
}

function Stations({ definition, stations, found }: StationsProps) {
  const figuresOf = new Map(found.content.stations.map(({ station, figures }) => [station, figures]));
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
            {definition.lines.map((line) => (
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
              {definition.lines.map((line) => (
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
