/** How the agent's app is built (to `dist/agent`) and served while it is being written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

const here = decodeURI(new URL('.', import.meta.url).pathname);
const server = 'http://127.0.0.1:7070';

/**
 * What stands on one screen comes in one file, with all that it needs: without a word about it a ticket was a hundred and fifty files
 * of a kilobyte or two, and the browser asked for six at a time.
 */
const fewFiles = [
  { name: 'base', tags: ['$initial' as const] },
  // With what tells short news: when the connection is lost it is too late to fetch it.
  { name: 'desk', test: /agent\/(shell\/Shell|pages\/DeskPage)\.tsx$|@mantine\/notifications\// },
  { name: 'list', test: /agent\/features\/macros\/MacroForList\.tsx$/ },
  { name: 'ticket', test: /agent\/pages\/TicketPage\.tsx$/ },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
];

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), preloaded(), precompressed()],
  resolve: { alias: { typebox: `${here}lib/schemaless.ts` } },
  build: {
    outDir: `${here}../dist/agent`,
    emptyOutDir: true,
    target: 'es2023',
    // Nothing may be inlined as data: or blob: — the page's security policy allows only own files.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: fewFiles } } },
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

/** The browser fetches the desk and its list beside the base, before anything has asked for them: hardly anybody comes for something else. */
function preloaded(): Plugin {
  const link = (rel: string, fileName: string) => ({
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `/${fileName}` },
    injectTo: 'head' as const,
  });
  return {
    name: 'preloaded',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((fileName) => /assets\/(desk|list)-/.test(fileName))
        .flatMap((fileName) => {
          if (fileName.endsWith('.js')) return link('modulepreload', fileName);
          return fileName.endsWith('.css') ? link('stylesheet', fileName) : [];
        }),
  };
}

const compressible = /\.(js|css|svg|json)$/;
/** Bytes; below this the headers weigh more than what is saved. */
const worthIt = 1024;
/** The last two levels cost a first start seconds and save a hundredth. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compresses once at the build what would else be compressed at every visit. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    writeBundle: ({ dir }, bundle) => {
      for (const name of Object.keys(bundle).filter((file) => compressible.test(file))) {
        const content = readFileSync(`${dir}/${name}`);
        if (content.length < worthIt) continue;
        writeFileSync(`${dir}/${name}.br`, brotliCompressSync(content, quick));
        writeFileSync(`${dir}/${name}.gz`, gzipSync(content));
      }
    },
  };
}
