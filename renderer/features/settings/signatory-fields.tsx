import { Anchor, SimpleGrid } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Control } from 'react-hook-form'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { TextField } from '../../ui/form.tsx'
import styles from './settings.module.css'

const Override = ({ signing }: { signing: readonly Coordination[] }) => (
  <p className={styles['override']}>
    <IconInfoCircle size={17} aria-hidden />
    <span>
      {`Hoy firma${signing.length === 1 ? '' : 'n'} ${joinWithAnd(signing.map(({ personName, position }) => `${personName} (${position})`))}, como consta en el historial de la coordinación. Lo escrito aquí vale solo para los días que ese historial no cubre. `}
      <Anchor component={Link} to="/padron/coordinacion" inherit>
        Ver la coordinación
      </Anchor>
    </span>
  </p>
)

type SignatoryFieldsProps = { control: Control<Settings>; inOffice: readonly Coordination[] }

/** Who signs where the history of the coordination does not say. */
export const SignatoryFields = ({ control, inOffice }: SignatoryFieldsProps) => {
  const signing = inOffice.filter(({ role }) => role !== 'alternate')
  return (
    <>
      <SimpleGrid cols={2}>
        <TextField control={control} name="signatories.coordinator.name" label="Coordinación" />
        <TextField control={control} name="signatories.coordinator.position" label="Cargo, como sale en el acta" />
        <TextField control={control} name="signatories.secretary.name" label="Secretaría técnica" />
        <TextField control={control} name="signatories.secretary.position" label="Cargo, como sale en el acta" />
      </SimpleGrid>
      {signing.length > 0 && <Override signing={signing} />}
    </>
  )
}
