import type { Ref } from 'react';
import type { Waiting } from '../../drafts/outbox';
import { WaitingList } from '../../drafts/WaitingList';
import { Notice } from '../../ui/Notice';
import styles from './Import.module.css';

/** What becomes of figures that are on this computer only, once the file is written over the same sections. */
export type DraftsWay = 'file' | 'both';

interface Props {
  of: readonly Waiting[];
  way: DraftsWay | null;
  choose: (way: DraftsWay) => void;
  /** It must be said first. */
  isMissing: boolean;
  ref: Ref<HTMLFieldSetElement>;
}

const ways: [DraftsWay, string][] = [
  ['file', 'Dùng số trong tệp, bỏ số chưa gửi trên máy này'],
  ['both', 'Ghi tệp và giữ số chưa gửi: khi mở mục, hai bản hiện cạnh nhau để chọn từng dòng'],
];

/** Neither the file nor what was typed goes over the other unless the person says so. */
export function DraftsChoice({ of, way, choose, isMissing, ref }: Props) {
  return (
    <Notice kind="look" role="status" title="Trên máy này còn số liệu chưa gửi của nội dung mà tệp sẽ ghi">
      <WaitingList of={of} />
      <p>
        Muốn dùng số trên máy này thì mở mục ở trên để gửi, rồi tải lại biểu và điền tiếp. Còn nếu ghi tệp, chọn một
        cách:
      </p>
      <fieldset
        ref={ref}
        tabIndex={-1}
        className={styles.choice}
        aria-describedby={isMissing ? 'chua-chon' : undefined}
      >
        <legend className="visually-hidden">Số liệu chưa gửi trên máy này</legend>
        {ways.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name="so-chua-gui" checked={way === value} onChange={() => choose(value)} />
            {words}
          </label>
        ))}
        {isMissing && (
          <p id="chua-chon" className={styles.wrong} role="alert">
            Chưa chọn cách xử lý số liệu chưa gửi. Chọn một cách rồi ghi.
          </p>
        )}
      </fieldset>
    </Notice>
  );
}
