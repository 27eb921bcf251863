import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { inForceOn, referenceDay, withoutDocument } from '../padron/validity.ts'

const nameOf = ({ personName, institutionAcronym, institutionName }: Accreditation): string =>
  `${personName} (${institutionAcronym ?? institutionName})`

const sentenceOf = (accreditations: readonly Accreditation[], today: Day): string => {
  if (accreditations.length === 0) return 'Todavía no hay nadie acreditado: sin acreditaciones no se cuenta el quórum.'
  const lastDay = referenceDay(accreditations, today)
  if (lastDay !== today) return `Hoy no hay acreditaciones vigentes: las últimas terminaron el ${shortDay(lastDay)}.`
  const missing = withoutDocument(inForceOn(accreditations, today))
  if (missing.length === 0) return 'Todas las acreditaciones vigentes tienen su documento.'
  const names = missing.slice(0, 3).map(nameOf).join('; ')
  return `${count(missing.length, 'acreditación vigente no tiene', 'acreditaciones vigentes no tienen')} documento: ${names}${missing.length > 3 ? '…' : '.'}`
}

type AccreditationsSectionProps = { accreditations: readonly Accreditation[]; today: Day }

/** What the register of accreditations still lacks. */
export const AccreditationsSection = ({ accreditations, today }: AccreditationsSectionProps) => (
  <Section title="Acreditaciones">
    <Text mb="sm">{sentenceOf(accreditations, today)}</Text>
    <Button component={Link} to="/padron" variant="default" size="xs">
      Ver el padrón
    </Button>
  </Section>
)
