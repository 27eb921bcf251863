import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Letter } from '../../../shared/contract/letters.ts'
import { DocumentPreview } from '../documents/document-preview.tsx'
import styles from './letters.module.css'

// Longer than a pause between words: the page beside the text is drawn again when somebody stops to look.
const pauseMs = 900

/** The letter of one recipient as it will be printed; it follows what is written, a moment later. */
export const DraftPreview = ({ letter, readAt }: { letter: Letter; readAt: number }) => {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [settledAt] = useDebouncedValue(readAt, pauseMs)
  const { recipients } = letter
  const shown = recipients.find(({ id }) => id === chosenId) ?? recipients[0]
  return (
    <section className={styles['preview']} aria-label="Vista previa del oficio">
      <div className={styles['previewHead']}>
        <Text fw={600}>Así sale la carta</Text>
        {recipients.length > 1 && (
          <Select
            aria-label="Carta dirigida a"
            size="xs"
            className={styles['previewChoice'] ?? ''}
            searchable
            nothingFoundMessage="Nadie con esas letras"
            data={recipients.map(({ id, institutionName, name }) => ({
              value: id,
              label: institutionName === '' ? (name ?? 'Sin nombre') : institutionName,
            }))}
            value={shown?.id ?? null}
            onChange={setChosenId}
          />
        )}
      </div>
      <div className={styles['previewPage']}>
        {shown === undefined ? (
          <Text c="dimmed" p="lg">
            Elija al menos un destinatario para ver su carta.
          </Text>
        ) : (
          <DocumentPreview
            subject={{ kind: 'letter', subjectId: shown.id }}
            title="Vista previa de la carta"
            readAt={settledAt}
          />
        )}
      </div>
    </section>
  )
}
