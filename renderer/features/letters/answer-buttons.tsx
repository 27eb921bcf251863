import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { Recipient } from '../../../shared/contract/letters.ts'
import type { RecipientAnswer } from '../../../shared/domain/letter.ts'
import { answerChoices } from './answer-words.ts'
import styles from './recipient-table.module.css'

type AnswerButtonsProps = {
  recipient: Recipient
  name: string
  onAnswer: (recipient: Recipient, answer: RecipientAnswer) => void
}

/** Who comes for a recipient, by one press; pressing it again takes it back. */
export const AnswerButtons = ({ recipient, name, onAnswer }: AnswerButtonsProps) => (
  <span className={styles['answers']} role="group" aria-label={`Confirmación de ${name}`}>
    {answerChoices(recipient).map(({ answer, label }) => {
      const isPressed = recipient.answer === answer
      const AnswerIcon = answer === 'declined' ? IconX : IconCheck
      return (
        <UnstyledButton
          key={answer}
          className={styles['answer'] ?? ''}
          data-answer={answer}
          aria-pressed={isPressed}
          onClick={() => {
            onAnswer(recipient, isPressed ? 'none' : answer)
          }}
        >
          {isPressed && <AnswerIcon size={14} stroke={2.5} aria-hidden />}
          {label}
        </UnstyledButton>
      )
    })}
  </span>
)
