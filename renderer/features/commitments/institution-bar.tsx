import { Button, Text } from '@mantine/core'
import { IconBrandWhatsapp } from '@tabler/icons-react'
import type { Institution } from '../../../shared/contract/committee.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './commitments.module.css'

const copy = async (text: string): Promise<void> => {
  if (await copyText(text)) notifyDone('Se copió el mensaje: péguelo en WhatsApp.')
  else notifyProblem('Este navegador no permite copiar. Genere la hoja en Word y copie desde ahí.')
}

/** What can be given to the institution that the register is narrowed to: its sheet, and a message. */
export const InstitutionBar = ({ institution }: { institution: Institution }) => {
  const writing = useCommand(client.commitments.message, { onDone: ({ text }) => void copy(text) })
  return (
    <section className={styles['institution']} aria-label={`Para ${institution.name}`}>
      <Text>
        Compromisos de <strong>{institution.name}</strong>
      </Text>
      <div className={styles['institutionActions']}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
          loading={writing.isRunning}
          onClick={() => {
            writing.run({ institutionId: institution.id })
          }}
        >
          Copiar para WhatsApp
        </Button>
        <WordButton subject={{ kind: 'institution_commitments', subjectId: institution.id }}>Hoja en Word</WordButton>
      </div>
    </section>
  )
}
