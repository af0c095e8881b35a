import styles from './FoundText.module.css';
import { pieces } from './found';

interface Props {
  text: string;
  /** As `wordsOf` gives them. */
  words: readonly string[];
}

/** A text with what was searched for marked in it. */
export function FoundText({ text, words }: Props) {
  return words.length === 0
    ? text
    : pieces(text, words).map((piece) =>
        piece.found ? (
          <mark key={piece.at} className={styles.found}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      );
}
