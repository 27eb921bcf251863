import { Button, Checkbox, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { Term } from '../../../shared/contract/committee.ts'
import { orpc } from '../../app/client.ts'
import { count, shortDay } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import styles from './imports.module.css'
import { NamesakesPanel } from './namesakes-panel.tsx'
import { OutcomeFilter } from './outcome-filter.tsx'
import { ReviewList } from './review-list.tsx'
import { filteredRows, importedCount, obstacleOf, warnedRows, type OutcomeFilter as Filter } from './row-words.ts'
import { SegmentsPanel } from './segments-panel.tsx'
import type { ImportState } from './use-import.ts'

type ReviewStepProps = {
  state: ImportState
  progress: NonNullable<ImportState['progress']>
  preview: ImportPreview
  term: Term
}

const leftOutWords = ({ counts }: ImportPreview): string =>
  counts.duplicate === 0
    ? ''
    : `${count(counts.duplicate, 'fila repetida queda', 'filas repetidas quedan')} fuera mientras no diga quién es.`

const Bar = ({ state, progress, preview }: Omit<ReviewStepProps, 'term'>) => {
  const obstacle = obstacleOf(preview, progress.skipsErrors)
  const rows = importedCount(preview)
  return (
    <div className={styles['bar']}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft size={17} aria-hidden />}
        onClick={() => {
          state.goTo('columns')
        }}
      >
        Columnas
      </Button>
      <div className={styles['barWords']}>
        {preview.counts.error > 0 && (
          <Checkbox
            label={`Dejar fuera ${count(preview.counts.error, 'la fila con error', 'filas con error')}`}
            checked={progress.skipsErrors}
            onChange={(event) => {
              state.skipErrors(event.currentTarget.checked)
            }}
          />
        )}
        <Text size="sm" c="dimmed" role="status">
          {state.isApplying
            ? 'Importando: puede tardar unos segundos. No cierre el programa.'
            : (obstacle ?? `Se importa todo o nada, y se puede deshacer. ${leftOutWords(preview)}`)}
        </Text>
      </div>
      <Button
        disabled={obstacle !== null || state.preview.isPlaceholderData}
        loading={state.isApplying}
        onClick={state.apply}
      >
        {`Importar ${count(rows, 'fila', 'filas')}`}
      </Button>
    </div>
  )
}

/** What each row of the sheet would do, before anything is written. */
export const ReviewStep = ({ state, progress, preview, term }: ReviewStepProps) => {
  const [filter, setFilter] = useState<Filter>('all')
  const committee = useQuery(orpc.institutions.list.queryOptions())
  const warned = useMemo(() => warnedRows(preview.rows).length, [preview.rows])
  // A counter that came to nothing has nothing more to show.
  const amounts = { ...preview.counts, warned, all: preview.rows.length }
  const shown = amounts[filter] === 0 ? 'all' : filter
  return (
    <div className={styles['reviewStep']}>
      <div className={styles['reviewHead']}>
        <OutcomeFilter counts={preview.counts} warned={warned} filter={shown} onFilter={setFilter} />
        <DayField
          label="Acreditar desde: el día de su documento; si no tiene, el"
          description="Cuando la hoja no dice «desde». Cuenta la recepción o, sin ella, la fecha del documento, si cae en el período."
          placeholder={shortDay(term.firstDay)}
          w={400}
          clearable
          minDate={term.firstDay}
          maxDate={term.lastDay}
          value={progress.on}
          onChange={state.chooseFirstDay}
        />
      </div>
      <SegmentsPanel
        unknown={preview.unknownSegments}
        choices={progress.segmentChoices}
        segments={committee.data?.segments ?? []}
        onChoose={state.chooseSegment}
      />
      {shown === 'duplicate' && <NamesakesPanel rows={preview.rows} onDecide={state.decide} />}
      <ReviewList
        rows={filteredRows(preview.rows, shown)}
        decided={progress.decisions}
        isStale={state.preview.isPlaceholderData}
        onDecide={(decision) => {
          state.decide([decision])
        }}
        onUndecide={state.undecide}
      />
      <Bar state={state} progress={progress} preview={preview} />
    </div>
  )
}
