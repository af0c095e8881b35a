import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import styles from './Administration.module.css';

interface Props {
  total: number;
  shown: number;
  noun: string;
  /** This is the first page. */
  first: boolean;
  next: string | null | undefined;
  go: (after: string | undefined) => void;
}

/** How many there are, and the way to the others. */
export function Pager({ total, shown, noun, first, next, go }: Props) {
  return (
    <nav className={styles.pager} aria-label={`Trang danh sách ${noun}`}>
      <span role="status">
        {text(shown)} trong {text(total)} {noun}
      </span>
      {!first && <Button onClick={() => go(undefined)}>Về trang đầu</Button>}
      {next && <Button onClick={() => go(next)}>Trang sau</Button>}
    </nav>
  );
}
