import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { knownOperations } from './build/known-operations.ts';

/** The explorer as files with hashed names in `dist/explorer/`, compressed, beside the documents that it sends. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer/',
  plugins: [knownOperations(), compressed()],
  // `jsxDev` would put paths of the machine into the files wherever NODE_ENV is not production, as where tests build.
  esbuild: { jsx: 'automatic', jsxDev: false, jsxImportSource: 'preact', legalComments: 'inline' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/explorer/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      output: { banner: '/*! with preact: MIT License, (c) 2015-present Jason Miller */' },
    },
  },
  worker: {
    format: 'es',
    rollupOptions: {
      output: { banner: '/*! with d3-force: ISC License, Copyright 2010-2026 Mike Bostock */' },
    },
  },
  logLevel: 'warn',
});
