import type { ErrorComponentProps } from '@tanstack/react-router'
import { FailurePanel } from '../ui/failure-panel.tsx'
import { Page } from '../ui/page.tsx'

/** What stands in place of a page that broke; the rest of the program goes on. */
export const PageFailure = ({ error, reset }: ErrorComponentProps) => (
  <Page title="Esta página tuvo un problema">
    <FailurePanel error={error} onRetry={reset} />
  </Page>
)
