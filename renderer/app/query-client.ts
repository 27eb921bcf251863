import { notifyManager, QueryClient } from '@tanstack/react-query'

// What the program answers is drawn in the frame it comes in; by default it waits for a timer, and a frame goes by.
notifyManager.setScheduler(queueMicrotask)

/**
 * The cache of what the screens have read.
 *
 * `networkMode: 'always'` because the program is on this computer: having no internet must not pause anything.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 1, retryDelay: 400, staleTime: 2_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
})
