import { Anchor, Text } from '@mantine/core'
import { IconArchive, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Letter } from '../../../shared/contract/letters.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { answerWords } from './earlier-answers.ts'
import styles from './issued-desk.module.css'
import { ChangeTable } from './letter-changes.tsx'
import { LetterPreviewModal } from './letter-preview-modal.tsx'
import { recipientName } from './use-recipient-table.ts'

const Answers = ({ letter }: { letter: Letter }) => {
  const answered = letter.recipients.filter(({ answer }) => answer !== 'none')
  if (answered.length === 0) return null
  return (
    <details className={styles['given']}>
      <summary>{count(answered.length, 'respuesta', 'respuestas')}</summary>
      <ul className={styles['givenList']}>
        {answered.map((recipient) => (
          <li key={recipient.id}>
            {`${recipientName(recipient)}: ${answerWords(recipient) ?? ''}${recipient.answerNote === null ? '' : ` (${recipient.answerNote})`}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

const OtherLetter = ({ letter, onSee }: { letter: Letter; onSee: () => void }) => {
  const delivered = letter.recipients.filter(({ dispatches }) => dispatches.length > 0).length
  return (
    <li>
      <div className={styles['otherHead']}>
        <Text fw={600} className="tabular">
          Oficio Múltiple N° {letter.number}
        </Text>
        {letter.status === 'superseded' ? (
          <Mark icon={IconArchive} tone="neutral">
            Sin efecto
          </Mark>
        ) : (
          <Mark icon={IconCircleCheck} tone="action">
            En vigor
          </Mark>
        )}
        <Anchor component="button" type="button" size="sm" onClick={onSee}>
          Ver cartas
        </Anchor>
      </div>
      <Text size="sm" c="dimmed" className="tabular">
        {`Emitido el ${shortDay(letter.issuedOn)} · ${count(letter.recipients.length, 'destinatario', 'destinatarios')} · entregado a ${String(delivered)}`}
      </Text>
      <Answers letter={letter} />
    </li>
  )
}

/** The letters of the same matter that came before, readable; and what the one shown changed. */
export const OtherLetters = ({ letters, shownId }: { letters: readonly Letter[]; shownId: Letter['id'] }) => {
  const [seen, setSeen] = useState<Letter | null>(null)
  const shown = letters.find(({ id }) => id === shownId)
  const others = letters.filter(({ id, status }) => id !== shownId && status !== 'draft')
  if (others.length === 0) return null
  return (
    <section className={styles['others']} aria-label="Oficios anteriores">
      <h3>Oficios anteriores</h3>
      {shown?.supersedes != null && shown.supersedes.changes.length > 0 && (
        <>
          <Text size="sm" mb={4}>
            {`El N° ${shown.number ?? ''} dejó sin efecto el N° ${shown.supersedes.number} y cambió:`}
          </Text>
          <ChangeTable changes={shown.supersedes.changes} />
        </>
      )}
      <ul>
        {others.map((letter) => (
          <OtherLetter
            key={letter.id}
            letter={letter}
            onSee={() => {
              setSeen(letter)
            }}
          />
        ))}
      </ul>
      {seen !== null && (
        <LetterPreviewModal
          isOpen
          subject={{ kind: 'letters', subjectId: seen.id }}
          title={`Oficio Múltiple N° ${seen.number ?? ''}`}
          onClose={() => {
            setSeen(null)
          }}
        />
      )}
    </section>
  )
}
