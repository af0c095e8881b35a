import { queryOptions } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql';
import { problemOf, request } from './http';
import { Problem } from './problem';
import { signedOut } from './signedOut';

interface GatewayAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** What of an answer is away for now, in the words of the gateway. */
export interface Away {
  away: readonly string[];
}

/** Asks the gateway one of the operations known at build time, by its hash. */
export async function ask<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  const { data, errors, status } = await answerOf(document, variables, signal);
  const error = errors[0];
  if (error) {
    throw problem(error, status);
  }
  return data as TResult;
}

/** The same where a screen shows what can be read: the fields of what is away are null, whatever their type says. */
export async function askPartly<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult & Away> {
  const { data, errors, status } = await answerOf(document, variables, signal);
  const error = errors.find(({ extensions }) => extensions?.code !== 'UNAVAILABLE') ?? (data ? undefined : errors[0]);
  if (error) {
    throw problem(error, status);
  }
  return { ...(data as TResult), away: [...new Set(errors.map(({ message }) => message))] };
}

type GatewayError = NonNullable<GatewayAnswer<unknown>['errors']>[number];

async function answerOf<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
) {
  const hash = document.__meta__?.hash as string;
  const search = new URLSearchParams({ documentId: hash, variables: JSON.stringify(variables ?? {}) });
  const response = await request(`/graphql?${search}`, {
    headers: { Accept: 'application/graphql-response+json' },
    ...(signal ? { signal } : {}),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('graphql-response')) {
    throw await problemOf(response);
  }
  const { data, errors = [] } = (await response.json()) as GatewayAnswer<TResult>;
  return { data, errors, status: response.status };
}

function problem({ message, extensions }: GatewayError, status: number): Problem {
  if (extensions?.code === 'UNAUTHENTICATED') {
    signedOut();
  }
  return new Problem({ type: `urn:dean06:${extensions?.code ?? 'GATEWAY'}`, title: message, status });
}

/** The same for TanStack Query: keyed by operation and variables. */
export function asked<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables) {
  return queryOptions({
    queryKey: [document.__meta__?.hash as string, variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
  });
}

/** {@link asked} where a screen shows what can be read. */
export function askedPartly<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
) {
  return queryOptions({
    queryKey: [document.__meta__?.hash as string, variables],
    queryFn: ({ signal }) => askPartly(document, variables, signal),
  });
}
