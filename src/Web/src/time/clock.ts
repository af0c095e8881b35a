import { useEffect, useState } from 'react';

/** How far the server's clock is ahead of this device's: time left is counted by the clock that decides what is late. */
let ahead = 0;

export function setServerTime(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}

/** A moment by this device's clock, by the server's: beside other times it must not be hours off. */
export function serverTimeOf(deviceTime: number): Date {
  return new Date(deviceTime + ahead);
}

/** The server's time, anew each half minute. */
export function useServerNow(): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
