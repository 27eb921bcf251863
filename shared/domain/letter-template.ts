import { z } from 'zod'
import type { Signatory } from './committee.ts'
import type { LetterFacts } from './letter.ts'
import type { Modality, SessionKind } from './session.ts'
import { dayInFigures } from './spanish-words.ts'

const Template = z.strictObject({
  subject: z.string().trim().max(1000),
  body: z.string().trim().max(20_000),
})

/** What a new letter of each kind begins with; fields such as `{sesion}` are filled in when it is issued. */
export const LetterTemplates = z.strictObject({ call: Template, accreditationRequest: Template })
export type LetterTemplates = z.infer<typeof LetterTemplates>

export const defaultLetterTemplates: LetterTemplates = {
  call: {
    subject: 'Convocatoria a {sesion}',
    body: `Tengo el agrado de dirigirme a usted para saludarle cordialmente a nombre del {comite} de la {mesa} y, a la vez, convocarle a la {sesion}, que se realizará el {dia}, conforme a los datos y a la agenda que se indican.

Agradeceremos confirmar su participación. De no poder asistir la persona titular, le solicitamos que lo haga la persona alterna acreditada.

Sin otro particular, hago propicia la oportunidad para expresarle las muestras de mi especial consideración.`,
  },
  accreditationRequest: {
    subject: 'Acreditación de representantes titular y alterno(a) ante el {comite}, período {periodo}',
    body: `Tengo el agrado de dirigirme a usted para saludarle cordialmente a nombre de la {mesa} y solicitarle que su institución acredite a una persona titular y a una persona alterna ante el {comite} para el período {periodo}, que va del {inicio} al {fin}.

La acreditación debe hacerse mediante documento de su institución y con la ficha adjunta, hasta el {plazo}.

Sin otro particular, hago propicia la oportunidad para expresarle las muestras de mi especial consideración.`,
  },
}

/** What fills a field whose value nobody has written down yet. */
const unknown = '________'

const modalityWords: Record<Modality, string> = {
  in_person: 'presencial',
  virtual: 'virtual',
  mixed: 'presencial y virtual',
}

const kindWords: Record<SessionKind, string> = {
  ordinary: 'ordinaria',
  extraordinary: 'extraordinaria',
  installation: 'de instalación',
}

export type TemplateCommittee = { name: string; committeeName: string; city: string }

/** The fields that a letter may use and what each says. */
export const letterFields = (
  facts: LetterFacts,
  committee: TemplateCommittee,
  coordinator: Signatory,
  replyBy: string | null,
): Record<string, string> => {
  const common = {
    comite: committee.committeeName,
    mesa: committee.name || unknown,
    ciudad: committee.city || unknown,
    coordinacion: coordinator.name || unknown,
    plazo: replyBy === null ? unknown : dayInFigures(replyBy),
  }
  if (facts.kind === 'accreditation_request')
    return {
      ...common,
      periodo: facts.termName,
      inicio: dayInFigures(facts.firstDay),
      fin: dayInFigures(facts.lastDay),
    }
  return {
    ...common,
    sesion: facts.label,
    tipo: kindWords[facts.sessionKind],
    dia: dayInFigures(facts.heldOn),
    primera: facts.firstCallAt ?? unknown,
    segunda: facts.secondCallAt ?? unknown,
    lugar: facts.venue ?? unknown,
    modalidad: modalityWords[facts.modality],
    enlace: facts.onlineLink ?? unknown,
  }
}
