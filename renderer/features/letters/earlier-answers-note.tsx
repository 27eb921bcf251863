import { Button, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count } from '../../texts/format.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { copiedNote, earlierWords, type EarlierAnswers } from './earlier-answers.ts'
import styles from './issued-desk.module.css'

type Copy = { recipientId: Recipient['id'] } & Pick<Recipient, 'answer' | 'answeredOn'> & { note: string | null }

const answerAll = async (copies: readonly Copy[]): Promise<number> => {
  for (const copy of copies) await client.letters.answer(copy)
  return copies.length
}

const useCopying = () => {
  const takingBack = useCommand(answerAll)
  return useCommand(answerAll, {
    onDone: (amount, copies) => {
      notifyUndoable(
        `${amount === 1 ? 'Se copió' : 'Se copiaron'} ${count(amount, 'respuesta', 'respuestas')}.`,
        () => {
          takingBack.run(copies.map((copy) => ({ ...copy, answer: 'none', answeredOn: null, note: null })))
        },
      )
    },
  })
}

/** Who had answered before the call was issued again, so that nobody is asked twice without knowing it. */
export const EarlierAnswersNote = ({ letter, earlier }: { letter: Letter; earlier: EarlierAnswers }) => {
  const copying = useCopying()
  if (earlier.size === 0) return null
  const copies = letter.recipients.flatMap(({ id, answer }): Copy[] => {
    const before = earlier.get(id)
    if (before === undefined || answer !== 'none') return []
    return [{ recipientId: id, answer: before.answer, answeredOn: before.answeredOn, note: copiedNote(before) }]
  })
  return (
    <div className={styles['earlier']} role="group" aria-label="Respuestas anteriores">
      <Text size="sm">{`${earlierWords(earlier)}. Aquí valen solo si usted las copia.`}</Text>
      {copies.length > 0 && (
        <Button
          variant="default"
          size="xs"
          loading={copying.isRunning}
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => {
            copying.run(copies)
          }}
        >
          {`Copiar esas respuestas (${String(copies.length)})`}
        </Button>
      )}
    </div>
  )
}
