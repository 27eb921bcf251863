import { SimpleGrid, Text } from '@mantine/core'
import { useWatch, type Control } from 'react-hook-form'
import type { Settings } from '../../../shared/domain/committee.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { formatNumber } from '../../../shared/domain/numbering.ts'
import { today } from '../../app/clock.ts'
import { TextField } from '../../ui/form.tsx'
import styles from './settings.module.css'

/** How numbers are written, with an example that follows what is typed. */
export const NumberingFields = ({ control }: { control: Control<Settings> }) => {
  const patterns = useWatch({ control, name: 'numbering' })
  const committee = useWatch({ control, name: 'committee' })
  const fields = {
    sequence: 3,
    year: yearOf(today()),
    committeeAcronym: committee.committeeAcronym,
    mesaAcronym: committee.acronym,
  }
  return (
    <>
      <SimpleGrid cols={3}>
        <TextField control={control} name="numbering.session" label="Sesiones" />
        <TextField control={control} name="numbering.agreement" label="Acuerdos" />
        <TextField control={control} name="numbering.letter" label="Oficios" />
      </SimpleGrid>
      <div className={styles['example']} role="status">
        {`Sesión Ordinaria N° ${formatNumber(patterns.session, fields)} · Acuerdo N° ${formatNumber(patterns.agreement, fields)} · Oficio N° ${formatNumber(patterns.letter, fields)}`}
      </div>
      <Text size="sm" c="dimmed">
        {'{numero}, {anio}, {comite} y {mesa} se reemplazan solos.'}
      </Text>
    </>
  )
}
