// `npm run package`: the installer of this platform in dist/package. `-- --dir` stops at the folder, which needs no network
// when `--electron-dist FOLDER` names an Electron that is already here; `--out FOLDER` puts the result elsewhere,
// `--as-built` takes dist/ as it is.
import { parseArgs } from 'node:util'
import { buildWhenStale } from './bundle.mjs'
import { configuration } from './electron-builder.mjs'
import { ensureNode24, root } from './ensure.mjs'

await ensureNode24(import.meta.url)
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    'as-built': { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
    out: { type: 'string' },
  },
})
if (!values['as-built']) await buildWhenStale()

const { build, Platform } = await import('electron-builder')
await build({
  projectDir: root,
  targets: values.dir ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
  config: {
    ...configuration,
    ...(values['electron-dist'] === undefined ? {} : { electronDist: values['electron-dist'] }),
    ...(values.out === undefined ? {} : { directories: { ...configuration.directories, output: values.out } }),
  },
})
