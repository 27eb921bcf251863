import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { useHalfWritten } from '../minutes/half-written.ts'
import { titlesOf } from './stepping.ts'
import type { Progress } from './use-progress.ts'

type RailAddProps = { sessionId: SessionId; progress: Progress; hasInitialFocus?: boolean }

/**
 * «+ Punto»: a title and Enter, or several lines pasted, each of which is an item. What is typed after the first one of an
 * agenda goes on in the box that takes its place beside it.
 */
export const RailAdd = ({ sessionId, progress, hasInitialFocus = false }: RailAddProps) => {
  const [typed, setTyped] = useHalfWritten(draftKey('new_item', sessionId))
  const add = async (text: string): Promise<void> => {
    const titles = titlesOf(text)
    if (titles.length === 0) return
    setTyped('')
    const { added, left } = await progress.add(titles)
    // What could not be added is given back, with what was typed meanwhile.
    if (left.length > 0) setTyped((meanwhile) => [...left, meanwhile].join(' ').trim())
    if (added.length > 0)
      notifyDone(
        added.length === 1
          ? `«${added[0]?.title ?? ''}» quedó al final de la agenda. Escriba otro, o Esc para ir a las notas.`
          : `Se agregaron ${String(added.length)} puntos al final de la agenda.`,
      )
  }
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (titlesOf(pasted).length < 2) return
    event.preventDefault()
    void add(pasted)
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void add(typed)
  }
  return (
    <div data-place="add_item">
      <TextInput
        aria-label="Agregar un punto a la agenda"
        placeholder="Punto y Enter (Alt +)"
        leftSection={<IconPlus size={17} aria-hidden />}
        value={typed}
        autoFocus={hasInitialFocus}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onPaste={paste}
        onKeyDown={enter}
      />
    </div>
  )
}
