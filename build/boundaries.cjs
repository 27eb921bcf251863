// What may import what: the table of the architecture, read by dependency-cruiser. build/boundaries.mjs runs it.

/** A folder of the same name exists: the package is matched by where npm puts it, exactly. */
const electronPackage = '^node_modules/electron/|^electron$'
/** @param {readonly string[]} names */
const packages = (names) => `^node_modules/(${names.join('|')})/`

/** The SQL of a feature. files/store.ts is the store of whole files, which several features use. */
const featureStore = { path: '^electron/core/[^/]+/store[^/]*\\.ts$', pathNot: '^electron/core/files/' }

const nodeNetwork = '^(node:)?(http|https|http2|net|tls|dgram|child_process|cluster)$'

/**
 * @param {string} name
 * @param {string} comment
 * @param {Record<string, unknown>} from
 * @param {Record<string, unknown>} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circular', 'Two files that need each other are one thing.', {}, { circular: true }),
    forbid('no-unresolvable', 'An import that nothing answers.', {}, { couldNotResolve: true }),
    forbid(
      'shared-is-pure',
      'shared runs in every place: no Node, no DOM, only these packages.',
      { path: '^shared/' },
      { pathNot: ['^shared/', packages(['zod', '@orpc/contract', 'temporal-polyfill', 'n2words', 'diff'])] },
    ),
    forbid(
      'core-is-plain-node',
      'The core imports neither a host nor the page.',
      { path: '^electron/core/' },
      {
        path: [
          '^electron/(shell|browser|cli)/',
          '^electron/[^/]+$',
          '^renderer/',
          '^test/',
          '^build/',
          electronPackage,
        ],
      },
    ),
    forbid(
      'core-opens-no-socket',
      'The core is a function from Request to Response; a host carries them.',
      { path: '^electron/core/' },
      { path: nodeNetwork },
    ),
    forbid(
      'sqlite-only-in-database',
      'One folder knows the database driver.',
      { path: '^(electron|shared|renderer)/', pathNot: '^electron/core/database/' },
      { path: packages(['better-sqlite3']) },
    ),
    forbid(
      'docx-only-in-documents',
      'One folder knows how Word is written; each feature says what it prints in its document.ts.',
      { path: '^(electron|shared|renderer)/', pathNot: '^electron/core/(documents/|[^/]+/document[^/]*\\.ts$)' },
      { path: packages(['docx']) },
    ),
    forbid(
      'store-belongs-to-its-feature',
      "SQL of a feature is reached through the feature's service.",
      { path: '^electron/core/([^/]+)/' },
      { path: featureStore.path, pathNot: [featureStore.pathNot, '^electron/core/$1/'] },
    ),
    forbid(
      'store-not-from-the-top',
      'The router and the app speak to services.',
      { path: '^(electron/core/[^/]+\\.ts$|electron/(shell|browser|cli)/|renderer/)' },
      featureStore,
    ),
    forbid(
      'hosts-use-the-one-door',
      'A host knows core/app.ts and nothing behind it.',
      { path: '^electron/(shell|browser|cli)/' },
      { path: '^electron/core/', pathNot: '^electron/core/app\\.ts$' },
    ),
    forbid(
      'hosts-are-apart',
      'Each host stands alone.',
      { path: '^electron/(shell|browser|cli)/' },
      { path: ['^electron/(shell|browser|cli)/', '^renderer/', '^test/', '^build/'], pathNot: '^electron/$1/' },
    ),
    forbid(
      'electron-only-in-shell',
      'Everything else must run without Electron.',
      { pathNot: '^electron/shell/' },
      { path: electronPackage },
    ),
    forbid(
      'renderer-is-a-page',
      'The page knows the contract and the rules, never the core nor Node.',
      { path: '^renderer/' },
      { path: ['^electron/', '^test/', '^build/'] },
    ),
    forbid('renderer-without-node', 'A page has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'ui-knows-no-feature',
      'renderer/ui is what features are made of.',
      { path: '^renderer/ui/' },
      { path: '^renderer/features/' },
    ),
    forbid(
      'program-never-imports-tests',
      'Tests look at the program, not the other way round.',
      { path: '^(shared|electron|renderer|build)/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
