import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

/** Why a step was refused, beside what was typed for it. */
export const StepFailure = ({ sentence }: { sentence: string | null }) =>
  sentence === null ? null : (
    <Alert color="brick" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {sentence}
    </Alert>
  )
