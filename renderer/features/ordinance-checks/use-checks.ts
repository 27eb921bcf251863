import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { defaultSettings } from '../../../shared/domain/committee.ts'
import { checkOrdinance, type CheckFinding } from '../../../shared/domain/ordinance-checks.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'
import { orpc } from '../../app/client.ts'

/** Who types is not read at every letter. */
const pauseMs = 350

export type Checks = { findings: readonly CheckFinding[]; numbers: ReadonlyMap<string, PartNumber> }

/** What there is to look at in a text, looked through again after each pause in the typing. */
export const useChecks = (ordinance: Ordinance): Checks => {
  const [settled] = useDebouncedValue(ordinance, pauseMs)
  const committee = useQuery(orpc.settings.get.queryOptions()).data?.settings.committee ?? defaultSettings.committee
  return useMemo(
    () => ({ findings: checkOrdinance(settled, committee), numbers: numberParts(settled.kind, settled.parts) }),
    [settled, committee],
  )
}
