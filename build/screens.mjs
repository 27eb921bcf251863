// `npm run screens -- FOLDER`: photographs every page on the demonstration data, light and dark, at 1366×768.
import { join } from 'node:path'
import { buildWhenStale } from './bundle.mjs'
import { ensureNode24, root, stop } from './ensure.mjs'
import { run } from './node-24.mjs'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-') || rest.length > 0) stop('Usage: npm run screens -- FOLDER', 2)

await ensureNode24(import.meta.url)
await buildWhenStale()
process.exit(await run(process.execPath, [join(root, 'test', 'e2e', 'screens.ts'), folder], { cwd: process.cwd() }))
