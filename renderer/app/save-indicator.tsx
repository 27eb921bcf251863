import { IconCloudOff, IconDeviceFloppy } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { timeOf } from '../../shared/domain/dates.ts'
import { saveStatus } from './client.ts'
import styles from './save-indicator.module.css'
import type { SaveStatus } from './save-status.ts'

const wordsOf = ({ pending, lastSavedAt, isConnectionLost }: SaveStatus): string => {
  if (isConnectionLost) return 'Sin conexión con el programa'
  if (pending > 0) return 'Guardando…'
  return lastSavedAt === null ? 'Todo guardado' : `Guardado a las ${timeOf(lastSavedAt)}`
}

/** The state of saving, as every screen reports it. */
export const useSaveStatus = (): SaveStatus => useSyncExternalStore(saveStatus.subscribe, saveStatus.current)

/** «Guardado a las 10:42»: the last change that the program acknowledged. */
export const SaveIndicator = () => {
  const status = useSaveStatus()
  const Icon = status.isConnectionLost ? IconCloudOff : IconDeviceFloppy
  return (
    <span className={styles['indicator']} data-lost={status.isConnectionLost || undefined} role="status">
      <Icon size={16} aria-hidden />
      {wordsOf(status)}
    </span>
  )
}
