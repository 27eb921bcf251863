import type {
  Accreditation,
  AccreditationDraft,
  Institution,
  InstitutionDraft,
  Person,
} from '../../shared/contract/committee.ts'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import type { Session, SessionDraft } from '../../shared/contract/sessions.ts'
import type { SettingsState } from '../../shared/contract/settings.ts'
import type { RichText } from '../../shared/domain/rich-text.ts'
import type { Client } from './core.ts'

/** Tells the program which Mesa it serves. */
export const configure = async (client: Client): Promise<SettingsState> => {
  const { settings, version } = await client.settings.get()
  const committee = {
    ...settings.committee,
    name: 'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
    acronym: 'MCLCP Apurímac',
    region: 'Apurímac',
    city: 'Abancay',
  }
  return client.settings.save({ settings: { ...settings, committee }, expectedVersion: version })
}

export const addPerson = (client: Client, givenNames: string, surnames: string, nationalId: string | null = null) =>
  client.people.create({ givenNames, surnames, nationalId, sex: null, phone: null, email: null })

export const accredit = (
  client: Client,
  institution: Institution,
  person: Person,
  capacity: Accreditation['capacity'] = 'principal',
  validity: Partial<Pick<AccreditationDraft, 'validFrom' | 'validTo' | 'documentKind' | 'document'>> = {},
): Promise<Accreditation> =>
  client.accreditations.create({
    institutionId: institution.id,
    personId: person.id,
    capacity,
    position: 'Representante',
    documentKind: 'official_letter',
    document: '001-2023',
    documentDay: '2023-01-15',
    documentReceivedOn: null,
    validFrom: '2023-01-01',
    validTo: '2023-12-31',
    ...validity,
  })

/** An institution of which only its name is known, and what is said besides. */
export const institutionDraft = (name: string, known: Partial<InstitutionDraft> = {}): InstitutionDraft => ({
  name,
  acronym: null,
  segmentId: null,
  level: null,
  province: null,
  address: null,
  phone: null,
  email: null,
  ...known,
})

export type TestSeat = { institution: Institution; principal: Person; alternate: Person }

/** An institution with a principal and an alternate, accredited for the whole of 2023. */
export const addSeat = async (
  client: Client,
  name: string,
  segmentId: Institution['segmentId'] = null,
): Promise<TestSeat> => {
  const institution = await client.institutions.create(institutionDraft(name, { segmentId }))
  const principal = await addPerson(client, 'Titular', name)
  const alternate = await addPerson(client, 'Alterna', name)
  await accredit(client, institution, principal)
  await accredit(client, institution, alternate, 'alternate')
  return { institution, principal, alternate }
}

export const sessionDraft: SessionDraft = {
  kind: 'ordinary',
  isDecentralised: false,
  province: null,
  district: null,
  heldOn: '2023-03-14',
  firstCallAt: '09:00',
  secondCallAt: '09:30',
  venue: 'Local de la Mesa',
  modality: 'in_person',
  onlineLink: null,
}

/** Plans a session with an empty agenda. */
export const planSession = (client: Client, draft: Partial<SessionDraft> = {}): Promise<Session> =>
  client.sessions.create({
    draft: { ...sessionDraft, ...draft },
    number: null,
    numberReason: null,
    withUsualItems: false,
  })

export const openSession = (client: Client, session: Session, startedAt = '09:15'): Promise<Session> =>
  client.sessions.open({
    sessionId: session.id,
    startedAt,
    quorumCall: 'first',
    presider: null,
    secretary: null,
    expectedVersion: session.version,
  })

export const closeSession = (client: Client, session: Session, endedAt: string | null = '12:30'): Promise<Session> =>
  client.sessions.close({ sessionId: session.id, endedAt, nextSessionOn: null, expectedVersion: session.version })

export const addItem = (client: Client, session: Session, title = 'Informe'): Promise<AgendaItem> =>
  client.agenda.add({
    sessionId: session.id,
    draft: { title, kind: 'report', presenter: null, plannedMinutes: 15 },
  })

export const checkIn = (
  client: Client,
  session: Session,
  seat: TestSeat,
  who: 'principal' | 'alternate' = 'principal',
) =>
  client.attendance.checkIn({
    sessionId: session.id,
    personId: seat[who].id,
    institutionId: seat.institution.id,
    capacity: who,
    position: null,
    arrivedAt: null,
  })

export const text = (...paragraphs: string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] })),
})
