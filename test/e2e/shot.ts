import type { Page } from 'playwright-core'

/** One photograph: where to go, and what to do there before it is taken. */
export type Shot = { name: string; address: string; before?: (page: Page) => Promise<void> }
