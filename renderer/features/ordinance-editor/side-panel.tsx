import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { memo, useState, type ReactNode } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { ChecksPanel } from '../ordinance-checks/checks-panel.tsx'
import { CommentsPanel } from '../ordinance-review/comments-panel.tsx'
import styles from './editor.module.css'
import { LibraryPanel } from '../clauses/library-panel.tsx'
import { useChecks } from '../ordinance-checks/use-checks.ts'
import type { EditorModel } from './use-editor.ts'
import { useOpenCommentCounts } from '../ordinance-review/use-ordinance-comments.ts'

type View = 'preview' | 'checks' | 'comments' | 'library'

const labelled = (label: string, count: number): string => (count === 0 ? label : `${label} (${String(count)})`)

// The pages are drawn when somebody stops to look at them, not while typing.
const pauseMs = 500

type PagesProps = Pick<Ordinance, 'id' | 'kind' | 'name'> & { readAt: number; part: OrdinancePartId | null }

const Pages = memo(({ id, kind, name, readAt, part }: PagesProps) => (
  <DocumentPreview subject={{ kind, subjectId: id }} title={`Vista previa: ${name}`} readAt={readAt} anchor={part} />
))
Pages.displayName = 'Pages'

const Preview = ({ model: { ordinance, selectedId } }: { model: EditorModel }) => {
  const [shown] = useDebouncedValue(ordinance, pauseMs)
  const [drawn, setDrawn] = useState({ shown, turn: 0 })
  if (drawn.shown !== shown) setDrawn({ shown, turn: drawn.turn + 1 })
  const { id, kind, name } = ordinance
  return <Pages id={id} kind={kind} name={name} readAt={drawn.turn} part={selectedId} />
}

type ViewsProps = { view: View; findings: number; comments: number; isLocked: boolean; onView: (view: View) => void }

// Not drawn again with each part that moves.
const Views = memo(({ view, findings, comments, isLocked, onView }: ViewsProps) => (
  <SegmentedControl
    size="xs"
    fullWidth
    m={6}
    className={styles['views'] ?? ''}
    aria-label="Qué ver al lado del texto"
    data={[
      { value: 'preview', label: 'Vista previa' },
      { value: 'checks', label: labelled('Revisión', findings) },
      { value: 'comments', label: labelled('Comentarios', comments) },
      ...(isLocked ? [] : [{ value: 'library' as const, label: 'Biblioteca' }]),
    ]}
    value={view}
    onChange={onView}
  />
))
Views.displayName = 'Views'

/** What stands beside the text: how it prints, what to look at again, what was remarked, what may be put in. */
export const SidePanel = ({ model }: { model: EditorModel }) => {
  const { ordinance, desk, selectedId } = model
  const [view, setView] = useState<View>('preview')
  const { findings } = useChecks(ordinance)
  const comments = useOpenCommentCounts(ordinance.id)
  const about = { ordinance, selectedPartId: selectedId, onSelectPart: desk.show }
  const panels: Record<View, () => ReactNode> = {
    preview: () => <Preview model={model} />,
    checks: () => <ChecksPanel {...about} />,
    comments: () => <CommentsPanel {...about} />,
    library: () => (
      <LibraryPanel
        ordinance={ordinance}
        selectedPartId={selectedId}
        onInsert={(parts) => void desk.insert(selectedId, parts)}
      />
    ),
  }
  return (
    <aside className={styles['aside']} aria-label="Al lado del texto">
      <Views
        view={view}
        findings={findings.length}
        comments={[...comments.values()].reduce((sum, count) => sum + count, 0)}
        isLocked={isLockedAt(ordinance.stage)}
        onView={setView}
      />
      {/* Each view begins at its top, wherever the one before was left. */}
      <div key={view} className={styles['asideBody']} data-view={view}>
        {panels[view]()}
      </div>
    </aside>
  )
}
