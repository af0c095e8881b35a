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
  client.setQueryData(sessionOptions.queryKey, null);
  void router.invalidate();
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
