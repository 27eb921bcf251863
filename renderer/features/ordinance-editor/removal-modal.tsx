import { memo } from 'react'
import { count } from '../../texts/format.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import type { EditorDesk, Removal } from './editor-desk.ts'

const mostNamed = 5

/** `el artículo segundo, el numeral 3.1 y 4 partes más`. */
const referrersWords = ({ referrers }: Removal, wordsOf: EditorDesk['wordsOf']): string => {
  const names = referrers.slice(0, mostNamed).map(({ id }) => wordsOf(id) ?? 'una parte')
  const others = referrers.length - names.length
  return [...names, ...(others > 0 ? [count(others, 'parte más', 'partes más')] : [])].join(', ')
}

type RemovalModalProps = { removal: Removal | null; desk: EditorDesk; onAnswer: (removal: null) => void }

/** Asks before a part goes of which others speak, and names them. */
export const RemovalModal = memo(({ removal, desk, onAnswer }: RemovalModalProps) => (
  <ConfirmModal
    isOpen={removal !== null}
    title={`¿Quitar ${removal === null ? '' : (desk.wordsOf(removal.part.id) ?? 'esta parte')}?`}
    consequence={
      removal === null
        ? ''
        : `Se refieren a lo que va a quitar: ${referrersWords(removal, desk.wordsOf)}. Ahí quedará la marca [referencia perdida] hasta que usted la corrija o restaure esta parte.`
    }
    doIt="Quitar de todos modos"
    onConfirm={() => {
      if (removal !== null) desk.removeNow(removal.part)
    }}
    onCancel={() => {
      onAnswer(null)
    }}
  />
))
RemovalModal.displayName = 'RemovalModal'
