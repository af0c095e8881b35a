import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client, router } from './app/router';
import { sessionOptions } from './app/session';
import { onSignedOut } from './gateway/signedOut';
import { applyTheme, savedTheme } from './theme/theme';

applyTheme(savedTheme());

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/dang-nhap') {
    return;
  }
  // The screens leave first: they are for somebody. Signing in leads back to the same place.
  void router
    .navigate({ to: '/dang-nhap', search: { ve: href } })
    .then(() => client.setQueryData(sessionOptions.queryKey, null));
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
