/** What the server asks of every password, for who types one. */
export const passwordHint = 'Ít nhất 10 ký tự.';
