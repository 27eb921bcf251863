import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import styles from './document-preview.module.css'
import type { Zoom } from './preview-zoom.ts'

type StepProps = { label: string; Icon: typeof IconZoomIn; step: number | undefined; choose: (step: number) => void }

const Step = ({ label, Icon, step, choose }: StepProps) => (
  <Tooltip label={label}>
    <ActionIcon
      aria-label={label}
      // Not disabled: the button that was pressed keeps the keys.
      aria-disabled={step === undefined || undefined}
      onClick={() => {
        if (step !== undefined) choose(step)
      }}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  </Tooltip>
)

/** Larger, smaller, and as wide as the place; how large it is now. */
export const ZoomButtons = ({ zoom: { zoom, isFitting, larger, smaller, choose } }: { zoom: Zoom }) => (
  <div className={styles['buttons']}>
    <Step label="Achicar la vista previa" Icon={IconZoomOut} step={smaller} choose={choose} />
    <output aria-label="Tamaño de la vista previa" className={styles['percent']}>
      {Math.round(zoom * 100)} %
    </output>
    <Step label="Agrandar la vista previa" Icon={IconZoomIn} step={larger} choose={choose} />
    {!isFitting && (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconArrowsHorizontal size={16} aria-hidden />}
        onClick={() => {
          choose(null)
        }}
      >
        Ancho de página
      </Button>
    )}
  </div>
)
