import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { client, router } from './app/router';
import { NoLine } from './gateway/problem';
import { onSignedOut } from './gateway/signedOut';
import { sessionOptions } from './session/session';
import { applyTheme, savedTheme } from './theme/theme';

applyTheme(savedTheme());

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/dang-nhap') {
    return;
  }
  // The screens leave first: they are for somebody. Signing in leads back to the same place.
  void router
    .navigate({ to: '/dang-nhap', search: { ve: href, het: true } })
    .then(() => client.setQueryData(sessionOptions.queryKey, null));
});

// The screen's code is fetched while the gateway says who is here; a failure is told by the load below.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById])?.catch(() => undefined);
}

const root = document.getElementById('root');
if (root) {
  startTransition(() =>
    createRoot(root, {
      // A lost line is told where it is met; everything else belongs in the console too.
      onCaughtError: (error) => {
        if (!(error instanceof NoLine)) {
          reportError(error);
        }
      },
    }).render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}
