import { useMemo, useRef } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import { type Derived, type FormLine, isAsked, isRegister, rowsOf } from '../../drafts/filing';
import { isTyped } from '../../figures/answers';
import { partsOf } from '../../figures/formParts';
import { CountedRow, DerivedRow } from './ComputedRow';
import styles from './Form.module.css';
import { useFormView } from './formView';
import { LineRow } from './LineRow';
import { RegisterSection } from './RegisterSection';
import { TextRow } from './TextRow';

/** All that the form prints, in its order. */
export function FormLines({ editable, isBarred }: { editable: boolean; isBarred: boolean }) {
  const { definition } = useFormView().session;
  const parts = useMemo(() => partsOf(rowsOf(definition), isRegister), [definition]);
  return parts.map((part, place) =>
    part.kind === 'register' ? (
      <RegisterSection key={part.line.name} line={part.line} editable={editable && !isBarred} />
    ) : (
      <Table key={part.rows[0]?.name} rows={part.rows} place={place} isReadOnly={!editable || isBarred} />
    ),
  );
}

interface TableProps {
  rows: readonly (FormLine | Derived)[];
  /** Among the parts of the form. */
  place: number;
  isReadOnly: boolean;
}

function Table({ rows, place, isReadOnly }: TableProps) {
  const around = useRef<HTMLDivElement>(null);
  const { definition } = useFormView().session;
  // Of texts alone there is nothing that the heads would name.
  const isWritten = rows.every((row) => isAsked(row) && row.kind === 'TEXT');
  return (
    <div ref={around}>
      <table className={styles.form} data-readonly={isReadOnly || undefined}>
        <caption className="visually-hidden">{definition.shortTitle}: số liệu của đơn vị</caption>
        <thead className={isWritten ? 'visually-hidden' : undefined}>
          <tr>
            <th scope="col">{definition.stations === 'ANNEX' ? 'Số của chính đơn vị' : 'Nội dung'}</th>
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
          !isAsked(row) ? (
            <DerivedRow key={row.name} derived={row} />
          ) : !isTyped(row) ? (
            <CountedRow key={row.name} line={row} />
          ) : row.kind === 'TEXT' ? (
            <TextRow key={row.name} line={row} />
          ) : (
            <LineRow key={row.name} line={row} />
          ),
        )}
      </table>
      <CsvButton
        name={`${definition.shortTitle}${place > 0 ? `, phần ${place + 1}` : ''}`}
        part={place > 0 ? `phan-${place + 1}` : ''}
        around={around}
      />
    </div>
  );
}
