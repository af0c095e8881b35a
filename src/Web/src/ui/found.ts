/** `Bệnh viện Đa khoa` is found as `benh vien da khoa`: people search without diacritics. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** The words that a search asks for, each by itself. */
export function wordsOf(search: string): string[] {
  return [...new Set(folded(search).split(/\s+/).filter(Boolean))];
}

/** Does the text hold every one of the words? */
export function holds(text: string, words: readonly string[]): boolean {
  const plain = folded(text);
  return words.every((word) => plain.includes(word));
}

export interface Piece {
  readonly text: string;
  /** Where it starts in the text. */
  readonly at: number;
  readonly found: boolean;
}

/** The text in pieces, those that a search found apart from the rest, written as they are in the text. */
export function pieces(text: string, words: readonly string[]): Piece[] {
  // A letter may fold into none (a mark that stands alone) or keep its place.
  const letters = [...text];
  let plain = '';
  const starts: number[] = [];
  letters.forEach((letter, at) => {
    const fold = folded(letter);
    plain += fold;
    starts.push(...Array.from({ length: fold.length }, () => at));
  });
  const isFound = letters.map(() => false);
  for (const word of words) {
    for (let at = plain.indexOf(word); word && at >= 0; at = plain.indexOf(word, at + 1)) {
      isFound.fill(true, starts[at], (starts[at + word.length - 1] ?? letters.length) + 1);
    }
  }
  const found: { text: string; at: number; found: boolean }[] = [];
  let place = 0;
  letters.forEach((letter, at) => {
    const last = found.at(-1);
    const is = isFound[at] ?? false;
    // A mark of its own belongs to the letter before it.
    if (last && (last.found === is || folded(letter) === '')) {
      last.text += letter;
    } else {
      found.push({ text: letter, at: place, found: is });
    }
    place += letter.length;
  });
  return found;
}
