import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Types are known to the linter, so that a promise nobody waits for, or an `any` that crept in, is an error. */
const typed = {
  files: ['**/*.ts'],
  extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
  languageOptions: {
    parserOptions: { project: ['test/tsconfig.json'], tsconfigRootDir: process.cwd() },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'off',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Modules of Nest are classes with nothing in them, and some methods are async because their interface says so.
    '@typescript-eslint/no-extraneous-class': 'off',
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    'no-control-regex': 'off',
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    eqeqeq: 'error',
    'no-console': 'error',
  },
};

/** Matchers of Jest are typed with `any`, and a method is handed to `expect` to see that it was not called. */
const tests = {
  files: ['test/**/*.ts'],
  rules: {
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/unbound-method': 'off',
    'no-console': 'off',
  },
};

/** The little that is plain JavaScript runs before anything is compiled, or is called by Jest, which wants default exports. */
const plain = {
  files: ['**/*.mjs'],
  extends: [js.configs.recommended],
  languageOptions: {
    globals: Object.fromEntries(
      [
        'process',
        'console',
        'URL',
        'Buffer',
        'Atomics',
        'SharedArrayBuffer',
        'performance',
        'fetch',
        'setTimeout',
        'AbortSignal',
      ].map((name) => [name, 'readonly']),
    ),
  },
};

export default defineConfig({ ignores: ['dist/', 'coverage/'] }, typed, tests, plain, prettier);
