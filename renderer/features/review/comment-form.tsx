import { Button, Group, Text, Textarea } from '@mantine/core'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import styles from './reading.module.css'
import { StepFailure } from './step-failure.tsx'

type CommentFormProps = {
  /** The words that it speaks of; empty of the whole. */
  quote: string
  /** `Sobre toda el acta`. */
  whole: string
  text: string
  failure: string | null
  isRunning: boolean
  /** Lets go of a remark that was half-written before; null when it is a new one. */
  onDiscard: (() => void) | null
  onType: (text: string) => void
  onSend: () => void
  onCancel: () => void
}

/** A remark being written, with the paragraph it speaks of above it. */
export const CommentForm = (props: CommentFormProps) => {
  const { quote, whole, text, failure, isRunning, onDiscard, onType, onSend, onCancel } = props
  return (
    <form
      className={styles['commentForm']}
      noValidate
      aria-label="Nuevo comentario"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
        if (event.key === 'Escape') onCancel()
      }}
    >
      {quote === '' ? (
        <Text size="sm" fw={600}>
          {whole}
        </Text>
      ) : (
        <blockquote className={styles['quote']}>{quote}</blockquote>
      )}
      {onDiscard !== null && <KeptNotice onDiscard={onDiscard} />}
      <FocusedPanel key={quote}>
        <Textarea
          aria-label="Comentario"
          placeholder="¿Qué hay que corregir o aclarar?"
          value={text}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          data-autofocus
          onChange={(event) => {
            onType(event.currentTarget.value)
          }}
        />
      </FocusedPanel>
      <StepFailure sentence={failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" size="xs" onClick={onCancel}>
          Cancelar
        </Button>
        <Button type="submit" size="xs" loading={isRunning} disabled={text.trim() === ''}>
          Comentar
        </Button>
      </Group>
    </form>
  )
}
