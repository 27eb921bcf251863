import type { Settings } from '../../../shared/domain/committee.ts'
import { addDays, yearOf, type Day } from '../../../shared/domain/dates.ts'
import { letterFields, type LetterTemplates } from '../../../shared/domain/letter-template.ts'
import type { LetterFacts } from '../../../shared/domain/letter.ts'

export type TemplateName = keyof LetterTemplates

const sessionDaysAhead = 7

const exampleFacts = (name: TemplateName, today: Day): LetterFacts => {
  const year = String(yearOf(today))
  if (name === 'accreditationRequest')
    return {
      kind: 'accreditation_request',
      termName: `CER ${year}`,
      firstDay: `${year}-01-01`,
      lastDay: `${year}-12-31`,
    }
  return {
    kind: 'call',
    label: `Sesión Ordinaria N° 003-${year}`,
    number: `003-${year}`,
    sessionKind: 'ordinary',
    heldOn: addDays(today, sessionDaysAhead),
    firstCallAt: '09:00',
    secondCallAt: '09:30',
    venue: 'Auditorio del Gobierno Regional',
    modality: 'mixed',
    onlineLink: 'https://reunion.ejemplo.pe/cer',
    isDecentralised: false,
    province: null,
    district: null,
    agenda: [],
  }
}

/** What the fields of a template would say in a letter of the coming days, with the settings as they are being written. */
export const exampleFields = (name: TemplateName, settings: Settings, today: Day): Record<string, string> =>
  letterFields(
    exampleFacts(name, today),
    settings.committee,
    settings.signatories.coordinator,
    addDays(today, sessionDaysAhead - 2),
  )
