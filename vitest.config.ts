import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // Half of the time a test waits for the database, a mail server or a page.
    maxWorkers: 2,
    // The sources are read once by each hand, not anew for each file; what a test needs it opens and closes itself.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: ['contract/**/*.test.ts', 'server/**/*.test.ts', 'tests/**/*.test.ts'],
          globalSetup: ['server/testing/template-database.ts'],
        },
      },
      { extends: true, test: { name: 'agent', include: ['agent/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          testTimeout: 90_000,
          // The first one builds the app.
          hookTimeout: 240_000,
          globalSetup: ['server/testing/template-database.ts'],
        },
      },
    ],
  },
});
