import type { MinutesComment } from '../../../shared/contract/review.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'

type CommentRemovalProps = {
  comment: MinutesComment | null
  onRemove: (comment: MinutesComment) => void
  onClose: () => void
}

/** Asks before a comment goes: a settled one is kept, a removed one is not. */
export const CommentRemoval = ({ comment, onRemove, onClose }: CommentRemovalProps) => (
  <ConfirmModal
    isOpen={comment !== null}
    title="¿Quitar este comentario?"
    consequence="Desaparece de la revisión y no se puede deshacer. Si ya se atendió, basta con marcarlo como resuelto."
    keepIt="No, conservarlo"
    doIt="Quitar el comentario"
    onCancel={onClose}
    onConfirm={() => {
      if (comment !== null) onRemove(comment)
      onClose()
    }}
  />
)
