import { Button, Group, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { Logo, LogoSide } from '../../../shared/domain/letterhead.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import styles from './letterhead.module.css'
import { Refusal } from './refusal.tsx'

const sideWords: Record<LogoSide, string> = { left: 'Logo a la izquierda', right: 'Logo a la derecha' }

type LogoSlotProps = {
  side: LogoSide
  logo: Logo | null
  isMissing: boolean
  isBusy: boolean
  refusal: string | undefined
  onFile: (file: File) => void
  onRemove: () => void
  onForget: () => void
}

const Picture = ({ side, logo }: { side: LogoSide; logo: Logo }) => (
  <img
    className={styles['logo']}
    src={`/files/letterhead/logos/${side}?${logo.sha256.slice(0, 12)}`}
    alt={`${sideWords[side]}: ${logo.fileName}`}
  />
)

/** The place of one logo: dropped or chosen here, seen, changed and taken off. */
export const LogoSlot = ({ side, logo, isMissing, isBusy, refusal, onFile, onRemove, onForget }: LogoSlotProps) => {
  const { isOver, handlers } = useDrop(([file]) => {
    onFile(file)
  })
  return (
    <div className={styles['slot']} data-over={isOver || undefined} {...handlers}>
      <Text size="sm" fw={600}>
        {sideWords[side]}
      </Text>
      <div className={styles['picture']}>
        {logo === null ? (
          <IconPhoto size={34} stroke={1.2} aria-hidden className={styles['empty'] ?? ''} />
        ) : (
          !isMissing && <Picture side={side} logo={logo} />
        )}
        {isMissing && (
          <Text size="sm" role="alert">
            El archivo ya no está en el disco, o está dañado: no se escribe ningún documento con él. Elija la imagen de
            nuevo o quítela.
          </Text>
        )}
      </div>
      <Group gap="xs">
        <FileChoice
          label={sideWords[side]}
          accept="image/png,image/jpeg"
          loading={isBusy}
          onFiles={([file]) => {
            onFile(file)
          }}
        >
          {logo === null ? 'Elegir imagen' : 'Cambiar'}
        </FileChoice>
        {logo !== null && (
          <Button variant="subtle" size="xs" px="xs" aria-label={`Quitar: ${sideWords[side]}`} onClick={onRemove}>
            Quitar
          </Button>
        )}
      </Group>
      <Refusal sentence={refusal} onClose={onForget} />
    </div>
  )
}
