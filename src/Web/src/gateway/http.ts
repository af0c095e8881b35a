import { NoLine, Problem, type ProblemDetails } from './problem';

/** A weak line may take long; past this the request counts as lost. */
const patience = 30_000;

/** A busy server is asked again so often; by then it has been busy for half a minute. */
const mostAgain = 6;

/** Sends a request; throws {@link NoLine} where no answer came and {@link Problem} where the server refused. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await send(path, { signal: AbortSignal.timeout(patience), ...init });
  if (isAway(response)) {
    throw new NoLine();
  }
  return response;
}

/**
 * The same for files, which the server reads and makes a few at a time: where it says when to come again (429 and 503 with Retry-After), it
 * has done nothing, and is asked again then.
 */
export async function requestInTurn(path: string, init: RequestInit = {}, limit = patience): Promise<Response> {
  for (let again = 0; ; again++) {
    const response = await send(path, { ...init, signal: AbortSignal.timeout(limit) });
    const pause = pauseOf(response);
    if (pause === null && isAway(response)) {
      throw new NoLine();
    }
    if (pause === null || again === mostAgain) {
      return response;
    }
    await new Promise((later) => setTimeout(later, pause));
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new NoLine();
  }
}

/** A proxy's answer, not ours: the server behind it is away. */
function isAway({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** Milliseconds that a busy server asks for; null where it asks for none. */
function pauseOf({ status, headers }: Response): number | null {
  const seconds = Number(headers.get('Retry-After'));
  return (status === 429 || status === 503) && seconds > 0 && seconds <= 60 ? seconds * 1_000 : null;
}

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  const details = type.includes('json') ? ((await response.json().catch(() => null)) as ProblemDetails | null) : null;
  return new Problem(
    details?.title
      ? { ...details, status: response.status }
      : { title: `Máy chủ từ chối yêu cầu (mã ${response.status}).`, status: response.status },
    Number(response.headers.get('retry-after')) || null,
  );
}
