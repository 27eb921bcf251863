// `npm run bench`: builds what is stale, then measures. JSON lines on standard output; exit 1 past a limit.
import { join } from 'node:path'
import { buildWhenStale } from './bundle.mjs'
import { ensureNode24, root } from './ensure.mjs'
import { run } from './node-24.mjs'

await ensureNode24(import.meta.url)
await buildWhenStale()
process.exit(await run(process.execPath, [join(root, 'test', 'bench', 'run.ts'), ...process.argv.slice(2)]))
