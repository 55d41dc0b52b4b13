/** The agent's app starts here. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './features/session/session.ts';
import { ApiError, onSignedOut } from './lib/api.ts';
import { showLanguage } from './lib/language.ts';
import { makeRouter } from './router.tsx';
import { theme, variables } from './theme/theme.ts';
import { Toasts } from './ui/Toasts.tsx';

const readTries = 3;
const firstServerError = 500;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Freshness comes over the socket; nothing is fetched because a window got the focus.
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (tried, error) =>
        tried < readTries &&
        (!(error instanceof ApiError) || error.code === 'offline' || error.status >= firstServerError),
    },
  },
});
const router = makeRouter(client);

onSignedOut(() => {
  if (!client.getQueryData(sessionQuery.queryKey)) return;
  client.clear();
  const next = location.pathname + location.search;
  void router.navigate({ to: '/sign-in', search: { next } });
});
showLanguage();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <Toasts />
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
