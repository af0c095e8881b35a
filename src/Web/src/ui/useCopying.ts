import { useState } from 'react';

/**
 * Puts a text on the clipboard, and what is said of it.
 * @param done Once it is there.
 * @param refused How to take it by hand: without https the browser keeps the clipboard closed.
 */
export function useCopying(done: string, refused: string): { said: string; copy: (words: string) => Promise<void> } {
  const [said, setSaid] = useState('');
  async function copy(words: string) {
    try {
      await navigator.clipboard.writeText(words);
      setSaid(done);
    } catch {
      setSaid(refused);
    }
  }
  return { said, copy };
}
