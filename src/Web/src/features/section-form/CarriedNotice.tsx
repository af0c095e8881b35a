import { type CarriedFrom, maySave } from '../../drafts/filing';
import { isCarried } from '../../drafts/sameContent';
import { periodName } from '../../time/periodName';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';

/** Lists that stand as an earlier period had them count only once a person has looked at them. */
export function CarriedNotice() {
  const { session } = useFormView();
  const base = useForm(({ state }) => state.base);
  const isOpen = useForm(({ state }) => isCarried(state.base) && maySave(state.base) && !state.confirmed);
  const lists = session.definition.lines.filter(({ kind }) => kind === 'REGISTER').length;
  return isOpen ? (
    <Notice kind="look" className={styles.notice ?? ''}>
      <p>
        Danh sách mang sang từ kỳ {nameOf(base.carriedFrom)}; kiểm tra lại rồi lưu.{' '}
        <Button onClick={() => void session.save()}>{lists > 1 ? 'Giữ các danh sách này' : 'Giữ danh sách này'}</Button>
      </p>
    </Notice>
  ) : null;
}

function nameOf(period: CarriedFrom | null): string {
  const { code = '', name, year, kind } = period ?? {};
  const named = name && year ? periodName({ name, year, kind: kind ?? '' }) : (name ?? code);
  // Within a sentence.
  return named.charAt(0).toLowerCase() + named.slice(1);
}
