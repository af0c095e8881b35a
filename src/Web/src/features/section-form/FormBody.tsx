import { useEffect, useRef } from 'react';
import { askedLines } from '../../drafts/cells';
import { maySave } from '../../drafts/filing';
import { isOfStations, isOfWindow } from '../../figures/answers';
import { areAlike } from '../../figures/change';
import { Checks } from './Checks';
import styles from './Form.module.css';
import { FormLines } from './FormLines';
import { refusalKey } from './formState';
import { useForm, useFormView } from './formView';
import { Legend } from './Legend';
import { StationGrid } from './StationGrid';
import { findCell, focusCell } from './useFormKeys';

interface Props {
  /** The cell that one came for; in a register by row and column. */
  start: { line: string; station: string | null; row: number | null; column: string | null } | null;
}

/** The lines as the form prints them, what follows from them, and the stations. */
export function FormBody({ start }: Props) {
  const view = useFormView();
  const { definition, stations } = view.session;
  const editable = useForm(({ state }) => maySave(state.base));
  const isBarred = useForm(({ state }) => state.conflict !== null);
  const pastName = useForm(({ past }) => past?.periodName ?? null);
  const hasFlow = definition.lines.some(isOfWindow);
  const isByDay = useForm(({ past }) => hasFlow && past !== null && !areAlike({ before: past.days, now: view.days }));
  const first = useRef(start);

  useEffect(() => {
    if (!editable) {
      return;
    }
    const { returned } = view.session.state.base;
    const note = first.current ?? returned?.lines[0];
    const key = note ? refusalKey(note) : null;
    if (key && focusCell(key)) {
      return;
    }
    // A phone's keyboard would cover the form before one has seen it.
    if (!window.matchMedia('(pointer: coarse)').matches) {
      const { texts } = view.session.state;
      const lines = askedLines(definition);
      const blank = lines.find(({ name }) => !texts[name]) ?? lines[0];
      findCell(blank?.name ?? '')?.focus({ preventScroll: true });
    }
  }, [view, definition, editable]);

  const isAnnex = definition.stations === 'ANNEX';
  return (
    <>
      <FormLines editable={editable} isBarred={isBarred} />
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
    session.definition.lines.some((line) => isOfStations(line) && figures[line.name] != null),
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
