import { rowsIn } from '../../figures/answers';
import type { LineDefinition } from '../../figures/definition';
import { cellText } from '../../figures/words';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { WideTable } from '../../ui/WideTable';
import type { PlaceWritings } from './useWritings';
import { isBlankWriting, type Writing, writtenText } from './writings';

interface Props {
  found: readonly PlaceWritings[];
  lines: readonly LineDefinition[];
}

/** What the units wrote in one table, a register of its own in its columns: for the file, drawn out of the page. */
export function WritingsTable({ found, lines }: Props) {
  const [only] = lines.length === 1 ? lines : [];
  const columns = only?.kind === 'REGISTER' ? (only.columns ?? []) : null;
  return (
    <WideTable label="Nội dung các đơn vị viết">
      <thead>
        <tr>
          <th scope="col">Huyện</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          {columns?.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          )) ??
            lines.map(({ name, shortLabel }) => (
              <th key={name} scope="col">
                {shortLabel}
              </th>
            ))}
        </tr>
      </thead>
      {found.map(({ place, writings }) => (
        <tbody key={place.code}>
          {writings.map((writing) =>
            only && columns && !isBlankWriting(only, writing) ? (
              (rowsIn(writing.figures[only.name]) ?? []).map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
                <tr key={`${writing.facility.code}/${at}`}>
                  <Unit place={place.name} writing={writing} />
                  {columns.map((column) => (
                    <td key={column.name} className={column.kind === 'NUMBER' ? 'number' : undefined}>
                      {cellText(column, row[column.name])}
                    </td>
                  ))}
                </tr>
              ))
            ) : (
              <tr key={writing.facility.code}>
                <Unit place={place.name} writing={writing} />
                {columns ? (
                  <td colSpan={columns.length} />
                ) : (
                  lines.map((line) => <td key={line.name}>{writtenText(line, writing.figures[line.name])}</td>)
                )}
              </tr>
            ),
          )}
        </tbody>
      ))}
    </WideTable>
  );
}

function Unit({ place, writing: { facility, state, late } }: { place: string; writing: Writing }) {
  return (
    <>
      <td>{place}</td>
      <th scope="row">{facility.shortName}</th>
      <td>
        <FilingStateSign state={state} late={late} />
      </td>
    </>
  );
}
