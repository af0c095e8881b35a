import { NoLine, Problem, type ProblemDetails } from './problem';

/** A weak line may take long; past this the request counts as lost. */
const patience = 30_000;

/** Sends a request; throws {@link NoLine} where no answer came and {@link Problem} where the server refused. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal: AbortSignal.timeout(patience), ...init });
  } catch {
    throw new NoLine();
  }
  // A proxy's answer, not ours: the server behind it is away.
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    throw new NoLine();
  }
  return response;
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
