import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'

/** What an item brings from elsewhere: the report of a group's meeting, or the turn of an institution. */
export const ItemSource = ({ item: { id, sessionId } }: { item: Pick<AgendaItem, 'id' | 'sessionId'> }) => {
  const input = { sessionId }
  const { data: reports = [] } = useQuery(orpc.groups.reportsIn.queryOptions({ input }))
  const { data: turns = [] } = useQuery(orpc.presentations.itemsIn.queryOptions({ input }))
  const report = reports.find(({ agendaItemId }) => agendaItemId === id)
  const turn = turns.find(({ agendaItemId }) => agendaItemId === id)
  if (report !== undefined)
    return (
      <Text size="sm" c="dimmed">
        {`Viene de la reunión del ${shortDay(report.heldOn)} de `}
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => <Link to="/grupos" search={{ grupo: report.groupId }} {...props} />}
        >
          {report.groupName}
        </Anchor>
      </Text>
    )
  if (turn !== undefined)
    return (
      <Text size="sm" c="dimmed">
        {`${turn.presentedOn === null ? 'Turno de' : 'Presentó'} `}
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => (
            <Link to="/grupos/presentaciones" search={{ institucion: turn.institutionId }} {...props} />
          )}
        >
          {turn.institutionName}
        </Anchor>
        {` en el cronograma de ${String(turn.year)}`}
      </Text>
    )
  return null
}
