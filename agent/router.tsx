/** Addresses of the app: each page is its own chunk, and all but a few ask who is there first. */
import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { PageFailed } from './pages/PageFailed.tsx';
import { PageMissing } from './pages/PageMissing.tsx';
import { work } from './routes/desk.ts';
import { doors } from './routes/doors.ts';
import { inside, root } from './routes/inside.ts';
import { settingsTree } from './routes/settings.ts';

const tree = root.addChildren([...doors, inside.addChildren([...work, settingsTree])]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: false,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageMissing,
    defaultPendingMs: 300,
    scrollRestoration: false,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
