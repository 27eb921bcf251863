import { useMemo, useState } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { Editing } from './editing.ts'
import { createEditorDesk, type Removal } from './editor-desk.ts'
import { createPartActions } from './part-actions.ts'
import { withUnsaved } from './part-keepers.ts'
import { createStructureReader } from './part-lines.ts'

const written = (ordinance: Ordinance): Ordinance => {
  const parts = ordinance.parts.map(withUnsaved)
  return parts.some((part, index) => part !== ordinance.parts[index]) ? { ...ordinance, parts } : ordinance
}

/** The text as it is written now, what is selected in it, and what can be done with it. */
export const useEditor = (ordinance: Ordinance, firstSelected: OrdinancePartId | null) => {
  const [selectedId, select] = useState(firstSelected)
  const [editing, edit] = useState<Editing | null>(null)
  const [removal, askRemoval] = useState<Removal | null>(null)
  const [readStructure] = useState(createStructureReader)
  const [desk] = useState(() => {
    const actions = createPartActions(ordinance.id)
    const structure = () => readStructure(actions.shown() ?? ordinance)
    return createEditorDesk({ actions, structure, select, edit, askRemoval })
  })
  const now = useMemo(() => written(ordinance), [ordinance])
  const structure = useMemo(() => readStructure(now), [readStructure, now])
  return { ordinance: now, structure, desk, selectedId, editing, removal, askRemoval }
}
export type EditorModel = ReturnType<typeof useEditor>
