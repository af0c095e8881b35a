let listener: () => void = () => {};

/** Who is told when the server no longer knows the session. */
export function onSignedOut(tell: () => void): void {
  listener = tell;
}

export function signedOut(): void {
  listener();
}
