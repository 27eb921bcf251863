import { Alert, Button, CopyButton, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconRefresh } from '@tabler/icons-react'
import { errorDetail, errorSentence } from '../texts/errors.ts'

type FailurePanelProps = { error: unknown; onRetry: () => void }

/** Says what failed in a sentence, lets a person try again and copy what support needs. */
export const FailurePanel = ({ error, onRetry }: FailurePanelProps) => (
  <Alert color="brick" icon={<IconAlertTriangle aria-hidden />} title="Esto no se pudo mostrar" role="alert">
    <Text mb="sm">{errorSentence(error)}</Text>
    <Group gap="xs">
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
        Reintentar
      </Button>
      <CopyButton value={errorDetail(error)}>
        {({ copied, copy }) => (
          <Button variant="subtle" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
            {copied ? 'Copiado' : 'Copiar detalle'}
          </Button>
        )}
      </CopyButton>
    </Group>
  </Alert>
)
