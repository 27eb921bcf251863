import type { HostActionName } from '../../shared/contract/host.ts'

/** The name under which the page's request for an action reaches the main process. */
export const channelOf = (name: HostActionName): string => `host:${name}`
