import { Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import styles from './letterhead.module.css'

// What a sheet of A4 and the desk around it take, in pixels.
const sheetWidth = 860

/** A sheet with invented data in the letterhead in use; `version` is another one when that changed. */
export const LetterheadPreview = ({ version }: { version: string }) => {
  const { ref, width } = useElementSize()
  const scale = width === 0 ? 0.4 : width / sheetWidth
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Así saldrá
      </Text>
      <div ref={ref} className={styles['sheet']} style={{ '--scale': scale } as CSSProperties}>
        <iframe
          key={version}
          className={styles['frame']}
          title="Ejemplo con el membrete"
          sandbox=""
          src="/files/letterhead/preview"
          tabIndex={-1}
        />
      </div>
    </div>
  )
}
