// `npm run --silent cer -- COMMAND … --data FOLDER`: the command line on a fresh checkout. Standard output belongs to it.
import { join } from 'node:path'
import { ensureInstalled, root } from './ensure.mjs'
import { run } from './node-24.mjs'

const node = await ensureInstalled()
process.exit(await run(node, [join(root, 'electron', 'cli', 'main.ts'), ...process.argv.slice(2)]))
