import { linkOptions, type LinkOptions } from '@tanstack/react-router'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { ActivityId } from '../../../shared/domain/ids.ts'

// Into the acta, to the item; where a paragraph was found, to it and with its words marked.
const inMinutes = ({ sessionId, agendaItemId, paragraph }: SearchHit, query: string): LinkOptions =>
  sessionId === null
    ? linkOptions({ to: '/sesiones' })
    : linkOptions({
        to: '/sesiones/$sessionId/acta',
        params: { sessionId },
        search: {
          ...(agendaItemId === null ? {} : { punto: agendaItemId }),
          ...(paragraph === null ? {} : { parrafo: paragraph, busca: query }),
        },
      })

/** The very place of something that was found by a query. */
export const destinationOf = (hit: SearchHit, query: string): LinkOptions => {
  const { kind, id, sessionId, parentId, documentKind } = hit
  switch (kind) {
    case 'session':
      return sessionId === null
        ? linkOptions({ to: '/sesiones' })
        : linkOptions({ to: '/sesiones/$sessionId/datos', params: { sessionId } })
    case 'notes':
    case 'agreement':
    case 'commitment':
    case 'follow_up':
      return inMinutes(hit, query)
    case 'institution':
      return linkOptions({ to: '/padron', search: { institucion: id } })
    case 'person':
      return linkOptions({ to: '/padron', search: parentId === null ? {} : { institucion: parentId } })
    case 'document':
      return sessionId === null || documentKind === null
        ? linkOptions({ to: '/documentos' })
        : linkOptions({
            to: '/sesiones/$sessionId/documentos',
            params: { sessionId },
            search: { documento: documentKind },
          })
    case 'statement':
      return linkOptions({ to: '/documentos' })
    case 'activity':
      return linkOptions({ to: '/plan', search: { actividad: ActivityId.parse(id) } })
    case 'priority':
    case 'report':
      return linkOptions({ to: '/plan' })
    case 'group':
    case 'group_meeting':
    case 'event':
      return linkOptions({ to: '/' })
  }
  return kind satisfies never
}
