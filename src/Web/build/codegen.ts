import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { alwaysThere } from './always-there.ts';

// The committed snapshot is the gateway's schema: the UI is typed by what a test says the gateway serves.
const config: CodegenConfig = {
  schema: alwaysThere(readFileSync('../../tests/Host.Tests/Snapshots/schema.graphql', 'utf8')),
  // Beside the screens that ask them; what earlier versions generated under gateway is none.
  documents: ['src/**/*.graphql', '!src/gateway/**'],
  generates: {
    'src/gateway/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The bundle holds each operation's hash alone; the texts go to the manifest that the host reads.
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256', hashPropertyName: 'hash' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: {
          Long: 'number',
          Decimal: 'number',
          Date: 'string',
          DateTime: 'string',
          Figures: '../../figures/definition#Answers',
        },
        strictScalars: true,
      },
    },
  },
};

export default config;
