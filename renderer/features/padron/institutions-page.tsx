import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { IconBuildingPlus, IconCalendarX, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Accreditation, Institution } from '../../../shared/contract/committee.ts'
import { today } from '../../app/clock.ts'
import { count, shortDay } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { AccreditDrawer, type Vacancy } from './accredit-drawer.tsx'
import { EndAccreditationModal } from './end-accreditation-modal.tsx'
import { InstitutionDrawer } from './institution-drawer.tsx'
import { InstitutionGroups } from './institution-groups.tsx'
import styles from './institutions.module.css'
import { filterGroups, groupInstitutions, hasSeat, isIncomplete, type InstitutionGroup } from './rows.ts'
import { useInstitutions } from './use-institutions.ts'

type Edited = { kept: Institution | null }

const summaryOf = (groups: readonly InstitutionGroup[]): string => {
  const rows = groups.flatMap((group) => group.rows)
  const seats = rows.filter(hasSeat).length
  const incomplete = rows.filter(isIncomplete).length
  return `${count(rows.length, 'institución', 'instituciones')} · ${count(seats, 'asiento', 'asientos')} · ${incomplete === 0 ? 'todos completos' : `${String(incomplete)} por completar`}`
}

/** The register of institutions: who is accredited on a day, by whom, with which document. */
export const InstitutionsPage = () => {
  const page = useInstitutions()
  const [query, setQuery] = useState('')
  const [edited, setEdited] = useState<Edited | null>(null)
  const [vacancy, setVacancy] = useState<Vacancy | null>(null)
  const [ending, setEnding] = useState<Accreditation | null>(null)
  const addInstitution = () => {
    setEdited({ kept: null })
  }
  const segments = page.committee.data?.segments ?? []
  return (
    <Page
      title="Padrón"
      description="Las instituciones del comité con su titular y su alterno(a). Titular y alterno(a) ocupan un solo asiento."
      actions={
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={addInstitution}>
          Nueva institución
        </Button>
      }
    >
      <Loaded query={page.committee}>
        {(committee) => {
          const groups = groupInstitutions(committee.segments, committee.institutions, page.inForce)
          if (groups.length === 0)
            return (
              <EmptyState
                icon={IconBuildingPlus}
                title="El padrón está vacío"
                action={
                  <Button variant="light" onClick={addInstitution}>
                    Agregar la primera institución
                  </Button>
                }
              >
                Agregue cada institución del comité y después acredite a su titular y a su alterno(a). Con eso el
                programa cuenta el quórum.
              </EmptyState>
            )
          return (
            <>
              <div className={styles['filters']}>
                <TextInput
                  aria-label="Buscar en el padrón"
                  placeholder="Institución, sigla o persona"
                  leftSection={<IconSearch size={16} aria-hidden />}
                  value={query}
                  onChange={(event) => {
                    setQuery(event.currentTarget.value)
                  }}
                  w={280}
                />
                <Group gap="xs" wrap="nowrap">
                  <Text size="sm" id="valid-on">
                    Vigentes al
                  </Text>
                  <DayField aria-label="Vigentes al día" w={150} value={page.day} onChange={page.chooseDay} />
                </Group>
                <Text size="sm" c="dimmed" ml="auto">
                  {summaryOf(groups)}
                </Text>
              </div>
              {page.isNobodyToday && (
                <Alert color="ochre" icon={<IconCalendarX aria-hidden />} mb="md">
                  {`Hoy no hay ninguna acreditación vigente. Se muestra el padrón del ${shortDay(page.day)}, su último día.`}
                </Alert>
              )}
              <InstitutionGroups
                groups={filterGroups(groups, query)}
                today={today()}
                highlighted={page.highlighted}
                onEdit={(kept) => {
                  setEdited({ kept })
                }}
                onAccredit={setVacancy}
                onEnd={setEnding}
              />
            </>
          )
        }}
      </Loaded>
      <InstitutionDrawer
        edited={edited}
        segments={segments}
        onSave={page.saveInstitution}
        onClose={() => {
          setEdited(null)
        }}
      />
      <AccreditDrawer
        vacancy={vacancy}
        day={page.day}
        onSave={page.accredit}
        onClose={() => {
          setVacancy(null)
        }}
      />
      <EndAccreditationModal
        accreditation={ending}
        onEnd={page.end}
        onClose={() => {
          setEnding(null)
        }}
      />
    </Page>
  )
}
