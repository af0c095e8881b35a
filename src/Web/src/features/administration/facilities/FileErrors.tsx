import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import type { FileError } from './importFile';

/** What is wrong in a file, by line and column. */
export function FileErrors({ errors }: { errors: readonly FileError[] }) {
  return (
    <WideTable label="Lỗi của tệp" csv="loi-cua-tep">
      <caption className="visually-hidden">Lỗi của tệp, theo dòng và cột</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            Dòng
          </th>
          <th scope="col">Cột</th>
          <th scope="col">Lỗi và cách sửa</th>
        </tr>
      </thead>
      <tbody>
        {errors.map((error) => (
          <tr key={`${error.row} ${error.column} ${error.message}`}>
            <td className="number">{error.row ?? '–'}</td>
            <td className={styles.nowrap}>{error.column ?? '–'}</td>
            <td>{error.message}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
