import { useEffect, useMemo, useRef } from 'react';
import { cellKey } from '../../drafts/cells';
import { isAsked, maySave, rowsOf } from '../../drafts/filing';
import { areAlike } from '../../figures/change';
import { Checks } from './Checks';
import { DerivedRow } from './DerivedRow';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { Legend } from './Legend';
import { LineRow } from './LineRow';
import { StationGrid } from './StationGrid';
import { focusCell } from './useFormKeys';

interface Props {
  /** The cell that one came for. */
  start: { line: string; station: string | null } | null;
}

/** The lines as the form prints them, what follows from them, and the stations. */
export function FormBody({ start }: Props) {
  const view = useFormView();
  const { definition, stations } = view.session;
  const editable = useForm(({ state }) => maySave(state.base));
  const isBarred = useForm(({ state }) => state.conflict !== null);
  const pastName = useForm(({ past }) => past?.periodName ?? null);
  const hasFlow = definition.lines.some(({ kind }) => kind === 'FLOW');
  const isByDay = useForm(({ past }) => hasFlow && past !== null && !areAlike({ before: past.days, now: view.days }));
  const rows = useMemo(() => rowsOf(definition), [definition]);
  const first = useRef(start);

  useEffect(() => {
    if (!editable) {
      return;
    }
    const { returned } = view.session.state.base;
    const note = first.current ?? returned?.lines[0];
    const key = note ? cellKey(note.line, note.station ?? null) : null;
    if (key && focusCell(key)) {
      return;
    }
    // A phone's keyboard would cover the form before one has seen it.
    if (!window.matchMedia('(pointer: coarse)').matches) {
      const { texts } = view.session.state;
      const blank = definition.lines.find(({ name }) => !texts[name]) ?? definition.lines[0];
      document.querySelector<HTMLInputElement>(`input[data-cell="${blank?.name}"]`)?.focus({ preventScroll: true });
    }
  }, [view, definition, editable]);

  const isAnnex = definition.stations === 'ANNEX';
  return (
    <>
      <table className={styles.form} data-readonly={!editable || isBarred || undefined}>
        <caption className="visually-hidden">{definition.shortTitle}: số liệu của đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">{isAnnex ? 'Số của chính đơn vị' : 'Nội dung'}</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col" className="number">
              Kỳ này
            </th>
            <th scope="col" className="number">
              Kỳ trước
            </th>
            <th scope="col" className="number">
              Thay đổi
            </th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        {rows.map((row) =>
          isAsked(row) ? <LineRow key={row.name} line={row} /> : <DerivedRow key={row.name} derived={row} />,
        )}
      </table>
      <p className={`${styles.past} quiet`}>
        {pastName === null
          ? 'Kỳ trước đơn vị chưa gửi mục này, nên không có số để so.'
          : `Kỳ trước là ${pastName}.${isByDay ? ' Hai kỳ dài khác nhau, nên số phát sinh trong kỳ được so bình quân theo ngày.' : ''}`}
      </p>
      <Checks at="" />
      {stations.length > 0 && (
        <Stations isAnnex={isAnnex} isAskedFor={start?.station != null}>
          <StationGrid editable={editable && !isBarred} />
        </Stations>
      )}
      {isAnnex && stations.length === 0 && (
        <p className={`${styles.past} quiet`}>
          Đơn vị không có trạm y tế trực thuộc, không phải nhập phụ lục từng trạm.
        </p>
      )}
      <Legend />
    </>
  );
}

function Stations({
  isAnnex,
  isAskedFor,
  children,
}: {
  isAnnex: boolean;
  isAskedFor: boolean;
  children: React.ReactNode;
}) {
  const { session } = useFormView();
  const hasFigures = session.state.base.stations.some(({ figures }) =>
    session.definition.lines.some(({ name }) => figures[name] != null),
  );
  return isAnnex ? (
    <section className={styles.stations} aria-labelledby="stations">
      <h2 id="stations">Phụ lục: số liệu từng trạm y tế</h2>
      {children}
    </section>
  ) : (
    <details className={styles.stations} open={isAskedFor || hasFigures}>
      <summary>Nhập theo từng trạm y tế (không bắt buộc; số của đơn vị đã gồm các trạm)</summary>
      {children}
    </details>
  );
}
