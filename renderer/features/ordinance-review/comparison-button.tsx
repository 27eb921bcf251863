import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import type { OrdinanceVersionId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useDocumentActions } from '../documents/use-documents.ts'
import type { Comparison } from './version-list.tsx'

const subjectOf = (subjectId: string) => ({ kind: 'ordinance_comparison', subjectId }) as const

/** Hands over in Word what is compared: a version and today's text, or two versions, whichever of them is today's. */
export const ComparisonButton = ({ before, after }: Comparison) => {
  const { generate, isGenerating } = useDocumentActions()
  const pairing = useCommand(client.ordinanceReview.pair)
  const version = before ?? after
  if (version === null || before === after) return null
  const writePair = async (beforeId: OrdinanceVersionId, afterId: OrdinanceVersionId) => {
    const pair = await pairing.runAndWait({ beforeId, afterId })
    if (pair !== null) generate(subjectOf(pair.id))
  }
  return (
    <Button
      variant="default"
      size="xs"
      loading={isGenerating || pairing.isRunning}
      leftSection={<IconFileTypeDocx size={16} aria-hidden />}
      onClick={() => {
        if (before !== null && after !== null) void writePair(before, after)
        else generate(subjectOf(version))
      }}
    >
      Cuadro comparativo en Word
    </Button>
  )
}
