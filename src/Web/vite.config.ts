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
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/graphql': 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.ts'], environment: 'node' },
});
