import { count } from '../../texts/format.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import type { EditorDesk, Removal } from './editor-desk.ts'
import type { Structure } from './part-lines.ts'

const mostNamed = 5

/** `el artículo segundo, el numeral 3.1 y 4 partes más`. */
const referrersWords = ({ referrers }: Removal, { numbers }: Structure): string => {
  const names = referrers.slice(0, mostNamed).map(({ id }) => numbers.get(id)?.reference ?? 'una parte')
  const others = referrers.length - names.length
  return [...names, ...(others > 0 ? [count(others, 'parte más', 'partes más')] : [])].join(', ')
}

type RemovalModalProps = { removal: Removal | null; structure: Structure; desk: EditorDesk; onCancel: () => void }

/** Asks before a part goes of which others speak, and names them. */
export const RemovalModal = ({ removal, structure, desk, onCancel }: RemovalModalProps) => (
  <ConfirmModal
    isOpen={removal !== null}
    title={`¿Quitar ${removal === null ? '' : (structure.numbers.get(removal.part.id)?.reference ?? 'esta parte')}?`}
    consequence={
      removal === null
        ? ''
        : `Se refieren a lo que va a quitar: ${referrersWords(removal, structure)}. Ahí quedará la marca [referencia perdida] hasta que usted la corrija o restaure esta parte.`
    }
    doIt="Quitar de todos modos"
    onConfirm={() => {
      if (removal !== null) desk.removeNow(removal.part)
    }}
    onCancel={onCancel}
  />
)
