import { RichTextEditor } from '@mantine/tiptap'
import { IconArrowBackUp, IconFlag, IconGavel } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeeperStatus } from '../../app/keeper-status.tsx'
import type { Icon } from '../../ui/icon.ts'
import type { NotesKeeper } from './notes-keeper.ts'
import styles from './notes-editor.module.css'

/** The words of the toolbar for who cannot see it. */
export const notesLabels = {
  boldControlLabel: 'Negrita',
  italicControlLabel: 'Cursiva',
  underlineControlLabel: 'Subrayado',
  bulletListControlLabel: 'Lista con viñetas',
  orderedListControlLabel: 'Lista numerada',
  undoControlLabel: 'Deshacer',
  redoControlLabel: 'Rehacer',
}

type ConversionProps = { label: string; keys: string; icon: Icon; onPress: () => void }

const Conversion = ({ label, keys, icon: ConversionIcon, onPress }: ConversionProps) => (
  <RichTextEditor.Control aria-label={label} aria-keyshortcuts={keys} title={`${label} (${keys})`} onClick={onPress}>
    <ConversionIcon size={16} stroke={1.5} aria-hidden />
  </RichTextEditor.Control>
)

type NotesToolbarProps = {
  keeper: NotesKeeper
  onAgreement: () => void
  onCommitment: () => void
  onGiveBack: () => void
  versions: ReactNode
}

/** How the notes look, what becomes of a paragraph, what they said before, and whether they are saved. */
export const NotesToolbar = ({ keeper, onAgreement, onCommitment, onGiveBack, versions }: NotesToolbarProps) => (
  <RichTextEditor.Toolbar className={styles['toolbar'] ?? ''}>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.Bold />
      <RichTextEditor.Italic />
      <RichTextEditor.Underline />
    </RichTextEditor.ControlsGroup>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.BulletList />
      <RichTextEditor.OrderedList />
    </RichTextEditor.ControlsGroup>
    <RichTextEditor.ControlsGroup>
      <Conversion label="Pasar el párrafo a acuerdo" keys="Alt+A" icon={IconGavel} onPress={onAgreement} />
      <Conversion label="Pasar el párrafo a compromiso" keys="Alt+C" icon={IconFlag} onPress={onCommitment} />
      <Conversion
        label="Devolver a las notas el último acuerdo o compromiso"
        keys="Alt+X"
        icon={IconArrowBackUp}
        onPress={onGiveBack}
      />
    </RichTextEditor.ControlsGroup>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.Undo />
      <RichTextEditor.Redo />
      {versions}
    </RichTextEditor.ControlsGroup>
    <KeeperStatus
      keeper={keeper}
      label="Notas"
      neverSaved="Todavía sin notas"
      conflict="alguien más cambió estas notas"
    />
  </RichTextEditor.Toolbar>
)
