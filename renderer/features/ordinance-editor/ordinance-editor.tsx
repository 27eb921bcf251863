import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { memo, useCallback, useEffect, useState } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { LockedNotice } from '../ordinances/locked-notice.tsx'
import styles from './editor.module.css'
import { RemovalModal } from './removal-modal.tsx'
import { SidePanel } from './side-panel.tsx'
import { StructurePanel } from './structure-panel.tsx'
import { TextColumn } from './text-column.tsx'
import { useEditor } from './use-editor.ts'
import { useKeepClause } from '../clauses/use-library.ts'

/** Narrower than this the pages are asked for: the text needs the room. */
const roomForAll = 1180

type Pane = 'structure' | 'aside'

const panes = {
  structure: { label: 'la estructura', icon: IconLayoutSidebar },
  aside: { label: 'la vista previa y lo demás', icon: IconLayoutSidebarRight },
}

const neither: Record<Pane, boolean> = { structure: false, aside: false }

type PaneButtonProps = { pane: Pane; isShown: boolean; onToggle: (pane: Pane) => void }

const PaneButton = memo(({ pane, isShown, onToggle }: PaneButtonProps) => {
  const { label, icon: PaneIcon } = panes[pane]
  const words = `${isShown ? 'Ocultar' : 'Mostrar'} ${label}`
  return (
    <Tooltip label={words}>
      <ActionIcon
        aria-label={words}
        aria-pressed={isShown}
        onClick={() => {
          onToggle(pane)
        }}
      >
        <PaneIcon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
})
PaneButton.displayName = 'PaneButton'

type OrdinanceEditorProps = { ordinance: Ordinance; wantedPart: string | undefined }

/** The text by parts: its structure, the text as it reads and is written, and what stands beside it. */
export const OrdinanceEditor = ({ ordinance, wantedPart }: OrdinanceEditorProps) => {
  const wanted = ordinance.parts.find(({ id }) => id === wantedPart)?.id ?? null
  const model = useEditor(ordinance, wanted)
  const [shows, setShows] = useState(() => ({ structure: true, aside: window.innerWidth >= roomForAll }))
  const toggle = useCallback((pane: Pane) => {
    const isNarrow = window.innerWidth < roomForAll
    // Where there is no room for both, one takes the place of the other, and the text keeps its own.
    setShows((shown) => ({ ...(isNarrow ? neither : shown), [pane]: !shown[pane] }))
  }, [])
  const { desk } = model
  // The address names another part: a hit of the search, chosen while this page is open.
  useEffect(() => {
    if (wanted !== null) desk.show(wanted)
  }, [wanted, desk])
  const keep = useKeepClause(model.ordinance)
  return (
    <div className={styles['editor']}>
      <LockedNotice id={ordinance.id} kind={ordinance.kind} stage={ordinance.stage} />
      <div className={styles['desk']} data-structure={shows.structure} data-aside={shows.aside}>
        {shows.structure && <StructurePanel model={model} onKeep={keep} />}
        <TextColumn
          model={model}
          left={<PaneButton pane="structure" isShown={shows.structure} onToggle={toggle} />}
          right={<PaneButton pane="aside" isShown={shows.aside} onToggle={toggle} />}
        />
        {shows.aside && <SidePanel model={model} />}
      </div>
      <RemovalModal removal={model.removal} desk={desk} onAnswer={model.askRemoval} />
    </div>
  )
}
