import { queryOptions } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql';
import { problemOf, request } from './http';
import { Problem } from './problem';
import { signedOut } from './signedOut';

interface GatewayAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the gateway one of the operations known at build time, by its hash. */
export async function ask<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
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
  const answer = (await response.json()) as GatewayAnswer<TResult>;
  const error = answer.errors?.[0];
  if (error) {
    if (error.extensions?.code === 'UNAUTHENTICATED') {
      signedOut();
    }
    throw new Problem({
      type: `urn:dean06:${error.extensions?.code ?? 'GATEWAY'}`,
      title: error.message,
      status: response.status,
    });
  }
  return answer.data as TResult;
}

/** The same for TanStack Query: keyed by operation and variables. */
export function asked<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables) {
  return queryOptions({
    queryKey: [document.__meta__?.hash as string, variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
  });
}
