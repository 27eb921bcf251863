import { Skeleton } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { OrdinanceEditor } from './ordinance-editor.tsx'
import { useOrdinance } from '../ordinances/use-ordinance.ts'

/** The text by parts: structure, words and how it prints. */
export const TextTab = () => {
  const { ordinance } = useOrdinance()
  const { parte } = useSearch({ from: '/ordenanzas/$ordinanceId/' })
  return (
    <Loaded query={ordinance} skeleton={<Skeleton height={320} mt="md" />}>
      {(data) => <OrdinanceEditor key={data.id} ordinance={data} wantedPart={parte} />}
    </Loaded>
  )
}
