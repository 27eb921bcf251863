import { Alert, Select, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Segment } from '../../../shared/contract/committee.ts'
import { SegmentId } from '../../../shared/domain/ids.ts'
import styles from './imports.module.css'
import type { SegmentChoice } from './use-import.ts'

const addValue = 'add'

type SegmentsPanelProps = {
  unknown: readonly string[]
  choices: readonly SegmentChoice[]
  segments: readonly Segment[]
  onChoose: (choice: SegmentChoice) => void
}

const valueOf = (choices: readonly SegmentChoice[], text: string): string | null => {
  const choice = choices.find((one) => one.text === text)
  return choice === undefined ? null : (choice.segmentId ?? addValue)
}

/** Segments of the sheet that the program does not know: each is one of its own, or is added. */
export const SegmentsPanel = ({ unknown, choices, segments, onChoose }: SegmentsPanelProps) => {
  const texts = [...new Set([...choices.map(({ text }) => text), ...unknown])]
  if (texts.length === 0) return null
  return (
    <Alert
      color={unknown.length > 0 ? 'ochre' : 'gray'}
      icon={unknown.length > 0 ? <IconAlertTriangle size={19} aria-hidden /> : <IconInfoCircle size={19} aria-hidden />}
      title="La hoja usa segmentos con otro nombre"
      mb="sm"
    >
      <div className={styles['segments']}>
        {texts.map((text) => (
          <div key={text}>
            <Text fw={550}>{`«${text}» es`}</Text>
            <Select
              aria-label={`A qué segmento corresponde «${text}»`}
              placeholder="Elija un segmento"
              w={280}
              data={[
                ...segments.map(({ id, name }) => ({ value: id, label: name })),
                { value: addValue, label: `Agregar «${text}» como segmento nuevo` },
              ]}
              value={valueOf(choices, text)}
              onChange={(value) => {
                const chosen = SegmentId.safeParse(value)
                onChoose({ text, segmentId: chosen.success ? chosen.data : null })
              }}
            />
          </div>
        ))}
      </div>
    </Alert>
  )
}
