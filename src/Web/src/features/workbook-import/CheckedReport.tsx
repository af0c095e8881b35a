import { FilingStateSign } from '../../ui/FilingStateSign';
import { FormBodies } from '../../ui/FormBodies';
import { Notice } from '../../ui/Notice';
import { Sign } from '../../ui/Sign';
import { WideTable } from '../../ui/WideTable';
import { changedOf, type ImportAnswer, type ImportedSection, remarkedOf, stateOf } from '../../workbooks/importAnswer';
import styles from './Import.module.css';
import { Remarks, remarkWords } from './Remarks';

interface Props {
  answer: ImportAnswer;
  sections: readonly { name: string; form: string }[];
}

/** What the file would write, section by section, and what then still stands in the way of sending. */
export function CheckedReport({ answer, sections }: Props) {
  const changed = changedOf(answer).length;
  const formOf = ({ section }: ImportedSection) => sections.find(({ name }) => name === section)?.form ?? '';
  const remarked = remarkedOf(answer);
  return (
    <>
      <Notice
        kind="done"
        role="status"
        title={changed > 0 ? 'Tệp đọc được hết, chưa ghi' : 'Tệp đọc được hết, không có gì thay đổi'}
      >
        <p>
          Sẽ ghi {changed} nội dung, giữ nguyên {answer.sections.length - changed} nội dung.
        </p>
      </Notice>
      <WideTable label="Kết quả kiểm tra theo nội dung">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Tệp này</th>
            <th scope="col">Sau khi ghi</th>
            <th scope="col">Trước khi gửi</th>
          </tr>
        </thead>
        <FormBodies all={answer.sections} formOf={formOf} columns={4}>
          {(section) => (
            <tr key={section.section}>
              <th scope="row">
                {section.number}. {section.title}
              </th>
              <td>
                {section.changed ? (
                  <Sign meaning="done" sign="+">
                    Sẽ ghi
                  </Sign>
                ) : (
                  <span className="quiet">Giữ nguyên</span>
                )}
              </td>
              <td>
                <FilingStateSign state={stateOf(section)} />
              </td>
              <td>{remarkWords([section]) ?? <span className="quiet">–</span>}</td>
            </tr>
          )}
        </FormBodies>
      </WideTable>
      {remarked.length > 0 && (
        <Notice kind="look" title="Ghi được, nhưng phải xem lại trước khi gửi">
          <ul className={styles.sheets}>
            {remarked.map((section) => (
              <li key={section.section}>
                <p>
                  {section.number}. {section.title}
                </p>
                <Remarks of={section} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
