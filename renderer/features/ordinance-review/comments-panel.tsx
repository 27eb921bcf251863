import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { CommentForm } from '../review/comment-form.tsx'
import reading from '../review/reading.module.css'
import { inDocumentOrder, placesOf, quoteOf, type Place } from './comment-places.ts'
import styles from './comments.module.css'
import { OrdinanceCommentCard } from './ordinance-comment-card.tsx'
import { useOrdinanceComments } from './use-ordinance-comments.ts'

type CommentsPanelProps = {
  ordinance: Ordinance
  selectedPartId: OrdinancePartId | null
  onSelectPart: (partId: OrdinancePartId) => void
}

type Places = ReadonlyMap<OrdinancePartId, Place>

type BeginProps = {
  selectedPartId: OrdinancePartId | null
  places: Places
  onBegin: (partId: OrdinancePartId | null, quote: string) => void
}

const Begin = ({ selectedPartId, places, onBegin }: BeginProps) => {
  const selected = selectedPartId === null ? undefined : places.get(selectedPartId)
  return (
    <Group gap="xs">
      {selected !== undefined && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          // The words chosen in the text are what is quoted: pressing must not let go of them.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onBegin(selectedPartId, quoteOf(selected.words, globalThis.getSelection()?.toString() ?? ''))
          }}
        >
          {`Comentar: ${selected.name}`}
        </Button>
      )}
      <Button
        variant="subtle"
        size="xs"
        onClick={() => {
          onBegin(null, '')
        }}
      >
        Comentar todo el texto
      </Button>
    </Group>
  )
}

type ListProps = CommentsPanelProps & {
  comments: readonly OrdinanceComment[]
  places: Places
  setResolved: (comment: OrdinanceComment, isResolved: boolean) => void
  onRemove: (comment: OrdinanceComment) => void
}

const CommentList = ({ comments, places, selectedPartId, onSelectPart, setResolved, onRemove }: ListProps) => {
  const [isAll, setAll] = useState(false)
  const open = comments.filter(({ resolved }) => resolved === null)
  const shown = inDocumentOrder(isAll ? comments : open, places)
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Qué comentarios ver"
        value={isAll ? 'all' : 'open'}
        data={[
          { value: 'open', label: `Sin resolver (${String(open.length)})` },
          { value: 'all', label: `Todos (${String(comments.length)})` },
        ]}
        onChange={(value) => {
          setAll(value === 'all')
        }}
      />
      {shown.length === 0 && <Text c="dimmed">Todos los comentarios están resueltos.</Text>}
      <ul className={reading['commentList']} aria-label={isAll ? 'Todos los comentarios' : 'Comentarios sin resolver'}>
        {shown.map((comment) => (
          <OrdinanceCommentCard
            key={comment.id}
            comment={comment}
            place={comment.partId === null ? undefined : places.get(comment.partId)}
            isSelected={comment.partId !== null && comment.partId === selectedPartId}
            onGo={() => {
              if (comment.partId !== null) onSelectPart(comment.partId)
            }}
            setResolved={setResolved}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </>
  )
}

const teaching = (isLocked: boolean): string =>
  isLocked
    ? 'El texto se aprobó sin comentarios.'
    : 'Elija una parte del texto, o unas palabras de ella, y escriba qué hay que corregir. Los comentarios no salen en el documento.'

/** What was remarked on a text, beside it: by part, with the words that each speaks of. */
export const CommentsPanel = (props: CommentsPanelProps) => {
  const { ordinance, selectedPartId } = props
  const { comments, writing, setResolved, remove } = useOrdinanceComments(ordinance.id)
  const [leaving, setLeaving] = useState<OrdinanceComment | null>(null)
  const places = useMemo(() => placesOf(ordinance), [ordinance])
  const isLocked = isLockedAt(ordinance.stage)
  const aimed = writing.target?.partId ?? null
  return (
    <aside className={styles['panel']} aria-label="Comentarios">
      {writing.target !== null && !isLocked && (
        <CommentForm
          quote={writing.target.quote}
          whole={
            aimed === null ? 'Sobre todo el texto' : `Sobre: ${places.get(aimed)?.name ?? 'una parte que se quitó'}`
          }
          text={writing.text}
          failure={writing.failure}
          isRunning={writing.isRunning}
          onDiscard={writing.isRestored ? writing.discard : null}
          onType={writing.type}
          onSend={writing.send}
          onCancel={writing.cancel}
        />
      )}
      {writing.target === null && !isLocked && (
        <Begin
          selectedPartId={selectedPartId}
          places={places}
          onBegin={(partId, quote) => {
            writing.begin({ partId, quote })
          }}
        />
      )}
      <Loaded query={comments} skeleton={<LineSkeletons lines={3} />}>
        {(all) =>
          all.length === 0 ? (
            writing.target === null && (
              <EmptyState icon={IconMessages} title="Todavía no hay comentarios">
                {teaching(isLocked)}
              </EmptyState>
            )
          ) : (
            <CommentList {...props} comments={all} places={places} setResolved={setResolved} onRemove={setLeaving} />
          )
        }
      </Loaded>
      <ConfirmModal
        isOpen={leaving !== null}
        title="¿Quitar este comentario?"
        consequence="Desaparece de la revisión y no se puede deshacer. Si ya se atendió, basta con marcarlo como resuelto."
        keepIt="No, conservarlo"
        doIt="Quitar el comentario"
        onCancel={() => {
          setLeaving(null)
        }}
        onConfirm={() => {
          if (leaving !== null) remove(leaving)
          setLeaving(null)
        }}
      />
    </aside>
  )
}
