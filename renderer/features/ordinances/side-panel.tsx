import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import styles from './editor.module.css'
import type { EditorModel } from './use-editor.ts'

type View = 'preview' | 'comments'

const views: { value: View; label: string }[] = [
  { value: 'preview', label: 'Vista previa' },
  { value: 'comments', label: 'Comentarios' },
]

// The pages are drawn when somebody stops to look at them, not while typing.
const pauseMs = 900

const Preview = ({ model: { ordinance } }: { model: EditorModel }) => {
  const [shown] = useDebouncedValue(ordinance, pauseMs)
  const [numbered, setNumbered] = useState({ shown, turn: 0 })
  if (numbered.shown !== shown) setNumbered({ shown, turn: numbered.turn + 1 })
  return (
    <DocumentPreview
      subject={{ kind: ordinance.kind, subjectId: ordinance.id }}
      title={`Vista previa: ${ordinance.name}`}
      readAt={numbered.turn}
    />
  )
}

/** What stands beside the text: how it prints, what was remarked. */
export const SidePanel = ({ model }: { model: EditorModel }) => {
  const { ordinance, desk, selectedId } = model
  const [view, setView] = useState<View>('preview')
  const panels: Record<View, () => ReactNode> = {
    preview: () => <Preview model={model} />,
    comments: () => <CommentsPanel ordinance={ordinance} selectedPartId={selectedId} onSelectPart={desk.show} />,
  }
  return (
    <aside className={styles['aside']} aria-label="Al lado del texto">
      <SegmentedControl
        size="xs"
        fullWidth
        m={6}
        aria-label="Qué ver al lado del texto"
        data={views}
        value={view}
        onChange={setView}
      />
      <div className={styles['asideBody']} data-view={view}>
        {panels[view]()}
      </div>
    </aside>
  )
}
