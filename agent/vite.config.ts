/** How the agent's app is built (to `dist/agent`) and served while it is being written. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = decodeURI(new URL('.', import.meta.url).pathname);
const server = 'http://127.0.0.1:7070';

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  resolve: { alias: { typebox: `${here}lib/schemaless.ts` } },
  build: {
    outDir: `${here}../dist/agent`,
    emptyOutDir: true,
    target: 'es2023',
    // Nothing may be inlined as data: or blob: — the page's security policy allows only own files.
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server, ws: true },
      '/files': { target: server },
      '/t': { target: server },
      '/sandbox': { target: server },
    },
  },
});
