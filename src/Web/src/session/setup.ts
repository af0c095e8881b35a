import { queryOptions } from '@tanstack/react-query';
import { read } from '../gateway/rest';

/** Whether the installation waits for its first administrator. */
export const setupOptions = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => read<{ open: boolean }>('/api/setup', signal),
});
