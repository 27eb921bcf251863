// `npm test`: installs, builds what is stale, runs every test. Further words go to vitest: `npm test -- test/unit`.
import { join } from 'node:path'
import { buildWhenStale } from './bundle.mjs'
import { ensureNode24, root } from './ensure.mjs'
import { run } from './node-24.mjs'

await ensureNode24(import.meta.url)
await buildWhenStale()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
// Without this an unmocked `require('electron')` starts a download in the middle of a test.
const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'node_modules', 'electron', 'dist'), ...process.env }
process.exit(await run(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: root, env: environment }))
