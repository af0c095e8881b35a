import { Link } from '@tanstack/react-router';
import button from '../../ui/Button.module.css';
import styles from './Form.module.css';
import type { Way } from './useFormKeys';

interface Neighbour {
  name: string;
  number: string;
  shortTitle: string;
}

type Pair = Record<Way, Neighbour | null>;

/** The sections before and after, of those that the unit owes. */
export function neighboursOf(sections: readonly Neighbour[], owed: readonly string[], current: string): Pair {
  const mine = sections.filter(({ name }) => owed.includes(name) || name === current);
  const at = mine.findIndex(({ name }) => name === current);
  return { previous: mine[at - 1] ?? null, next: mine[at + 1] ?? null };
}

export function Neighbours({ of, params }: { of: Pair; params: { period: string; facility: string } }) {
  const link = (way: Way, words: (title: string) => string, shortcut: string) => {
    const section = of[way];
    return (
      section && (
        <Link
          to="/bao-cao/$period/$facility/$section"
          params={{ ...params, section: section.name }}
          className={button.button}
          {...(way === 'next' ? { 'data-after-lines': true } : {})}
        >
          {words(`${section.number}. ${section.shortTitle}`)}
          <span className={button.key} aria-hidden="true">
            {shortcut}
          </span>
        </Link>
      )
    );
  };
  return (
    <nav className={`${styles.neighbours} no-print`} aria-label="Các mục khác của báo cáo">
      {link('previous', (title) => `← Mục trước: ${title}`, 'Alt ←')}
      {link('next', (title) => `Mục tiếp theo: ${title} →`, 'Alt →')}
      <Link
        to="/bao-cao/$period/$facility"
        params={params}
        className={`${button.button} ${of.next ? '' : button.primary}`}
        {...(of.next ? {} : { 'data-after-lines': true })}
      >
        Kiểm tra và gửi báo cáo
        <span className={button.key} aria-hidden="true">
          Ctrl Enter
        </span>
      </Link>
    </nav>
  );
}
