import type { AgreementCertificateData } from '../../electron/core/agreements/document.ts'
import type { MinutesData } from '../../electron/core/minutes/document-data.ts'
import type { DesignationData } from '../../electron/core/minutes/document-designation.ts'
import type { InstallationData } from '../../electron/core/minutes/document-installation.ts'
import { liveMinutes } from './sample-live-minutes.ts'
import { agreement, institutions, item, richMinutes } from './sample-minutes.ts'

/* What is written of a session besides its acta: a certificate of an agreement and two short acts. Everybody is invented. */

const secretary = { name: 'Óscar Chipana Mendívil', position: 'Secretario técnico' }

/** An agreement by votes of an approved and signed acta, whose words were corrected since. */
export const agreementCertificate = (): AgreementCertificateData => ({
  minutes: { ...richMinutes(), session: { ...richMinutes().session, secretary } },
  minutesState: 'signed',
  agreement: agreement(
    '025-2023-CER',
    'Solicitar a la DIRESA un informe trimestral, por distrito, del avance de la meta de anemia, y difundirlo en quechua.',
    { adoption: 'votes', votes: { inFavour: 11, against: 2, abstentions: 1 } },
  ),
  errata: [{ recordedOn: '2023-05-02', says: 'por distrito', shouldSay: 'por provincia' }],
  yearName: 'Año de la Unidad, la Paz y el Desarrollo',
  issuedOn: '2023-05-20',
  secretary,
})

/** One of which little is known, of an acta that nobody approved yet. */
export const bareAgreementCertificate = (): AgreementCertificateData => {
  const data = agreementCertificate()
  const { session } = data.minutes
  return {
    ...data,
    minutes: {
      ...data.minutes,
      approval: null,
      quorum: null,
      session: {
        ...session,
        number: null,
        isDecentralised: false,
        venue: null,
        startedAt: null,
        quorumCall: null,
        presider: null,
        secretary: null,
      },
    },
    minutesState: 'draft',
    agreement: agreement(null, 'Primero, aprobar el plan.\nSegundo, difundirlo.', { seatsPresent: null, seats: null }),
    errata: [],
    yearName: null,
    secretary: null,
  }
}

const installationMinutes = (): MinutesData => {
  const rich = richMinutes()
  return {
    ...rich,
    session: {
      ...rich.session,
      kind: 'installation',
      number: '001-2023',
      isDecentralised: false,
      province: null,
      district: null,
      venue: 'Auditorio del Gobierno Regional',
    },
    items: [
      item('agreement', 'Instalación del Comité', {
        agreements: [agreement('001-2023-CER', 'Aprobar el plan de trabajo del período 2023.')],
      }),
    ],
    movements: [],
    approval: null,
  }
}

const alternates: Readonly<Record<number, string>> = { 1: 'Gladys Miranda Sotelo', 3: 'Percy Loayza Tapia' }

/** The installation of a committee of 22 institutions, of which 14 came. */
export const installation = (): InstallationData => ({
  minutes: installationMinutes(),
  minutesState: 'approved',
  accredited: ['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación'].map((name) => ({
    name,
    institutions: institutions.flatMap(([segment, institution, , principal], index) =>
      segment === name ? [{ institution, principal, alternate: alternates[index] ?? null }] : [],
    ),
  })),
})

/** One of which nothing is known but its day. */
export const bareInstallation = (): InstallationData => {
  const minutes = installationMinutes()
  const { session } = minutes
  return {
    minutes: {
      ...minutes,
      term: null,
      session: {
        ...session,
        number: null,
        venue: null,
        startedAt: null,
        endedAt: null,
        quorumCall: null,
        presider: null,
        secretary: null,
      },
      segments: [],
      absences: [],
      quorum: null,
      items: [],
      closing: { nextSessionOn: null, remarks: null, present: null },
    },
    minutesState: 'draft',
    accredited: [{ name: null, institutions: [{ institution: 'Mesa de Jóvenes', principal: null, alternate: null }] }],
  }
}

/** The designation of a coordinator, by a second round, and of an alternate. */
export const designation = (): DesignationData => ({
  minutes: liveMinutes(),
  minutesState: 'in_review',
  takesOfficeOn: { coordinator: '2023-03-14', alternate: '2023-03-14' },
})
