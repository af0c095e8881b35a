import { copyFileSync, mkdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';

/** The texts behind the hashes in the bundle: for the host alone, so beside the public folder and not in it. */
function documentsManifest(): Plugin {
  return {
    name: 'documents-manifest',
    closeBundle() {
      mkdirSync('dist-documents', { recursive: true });
      copyFileSync('src/gateway/generated/persisted-documents.json', 'dist-documents/persisted-documents.json');
    },
  };
}

export default defineConfig({
  plugins: [react(), documentsManifest()],
  build: {
    target: 'es2022',
    manifest: true,
    // A strict content security policy forbids data: scripts and inline styles; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // On a weak line each further file costs a journey: one sheet, one entry, one frame of what several screens share.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'entry', tags: ['$initial'], priority: 3 },
            { name: 'combobox', test: /ariakit/, priority: 2 },
            { name: 'fields', test: /react-hook-form/, priority: 2 },
            { name: 'charts', test: /node_modules\/(d3-|internmap)/, priority: 2 },
            { name: 'frame', test: (id) => !id.includes('/features/'), minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/graphql': 'http://localhost:8080' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.ts'],
    environment: 'node',
    // One process loads the program once for all files: a quarter of the time.
    isolate: false,
    // Beside other tests on two cores: what takes long is told by them, not failed for it.
    testTimeout: 60_000,
  },
});
