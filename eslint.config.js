import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a closed union of strings.' }
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing is called the same everywhere.',
}
const noRawHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text from people is never HTML. Show a document in a sandboxed iframe.',
}
const noDefaultBranch = {
  selector: 'SwitchCase[test=null]',
  message: 'Name every case and end with `satisfies never`: a new one must not compile until it is handled.',
}
// An interface may only reopen one of a library's, as `declare global` does.
const noInterface = {
  selector:
    ':not(TSModuleBlock, ExportNamedDeclaration) > TSInterfaceDeclaration, ExportNamedDeclaration > TSInterfaceDeclaration',
  message: 'Use a type.',
}
const noEvaluation = ['eval', 'Function'].map((name) => ({
  selector: `:matches(CallExpression, NewExpression)[callee.name='${name}']`,
  message: 'The Content-Security-Policy forbids it.',
}))
const everywhere = [noEnum, noInterface, noRawHtml, noDefaultBranch, ...noEvaluation]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty text is as absent as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // The type of a row is what the caller knows about its SQL.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // `export const x = async () => …` satisfies an asynchronous type without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
      // The base tsconfig has noPropertyAccessFromIndexSignature, which asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // It warns of what the React Compiler would skip; the compiler is not used here.
    rules: {
      'react-hooks/incompatible-library': 'off',
      // The router's own way to leave a page.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  {
    // Tests read answers whose shape the assertion itself proves (`expect.any` is an `any`), and may speak.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // It lies at the root, where no tsconfig has files; build/tsconfig.json checks its types.
    files: ['vitest.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Tools that load a file ask for its default export.
    files: ['vitest.config.ts', 'build/vite.config.ts', 'build/electron-builder.ts', 'test/helpers/reporter.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
)
