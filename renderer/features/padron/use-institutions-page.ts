import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { InstitutionId } from '../../../shared/domain/ids.ts'
import { noFacets, type PadronFacets } from './filter.ts'
import { useRoll } from './use-padron.ts'

const absent = <Value>(value: Value, usual: Value): Value | undefined => (value === usual ? undefined : value)

/** The list of the padrón: its data, what the address narrows it to and which institution is open. */
export const useInstitutionsPage = () => {
  const { segmento, provincia, estado, representante, miembros, institucion, nueva } = useSearch({ from: '/padron/' })
  const navigate = useNavigate({ from: '/padron/' })
  const facets = useMemo<PadronFacets>(
    () => ({
      segment: segmento ?? noFacets.segment,
      province: provincia ?? noFacets.province,
      state: estado ?? noFacets.state,
      holder: representante ?? noFacets.holder,
      membership: miembros ?? noFacets.membership,
    }),
    [segmento, provincia, estado, representante, miembros],
  )
  const choose = useCallback(
    (choice: Partial<PadronFacets>) => {
      const chosen = { ...facets, ...choice }
      void navigate({
        search: (kept) => ({
          ...kept,
          segmento: chosen.segment ?? undefined,
          provincia: chosen.province ?? undefined,
          estado: chosen.state ?? undefined,
          representante: chosen.holder ?? undefined,
          miembros: absent(chosen.membership, noFacets.membership),
        }),
        replace: true,
      })
    },
    [facets, navigate],
  )
  const open = useCallback(
    (institutionId: InstitutionId) => {
      void navigate({ search: (kept) => ({ ...kept, institucion: institutionId, nueva: undefined }) })
    },
    [navigate],
  )
  const reading = InstitutionId.safeParse(institucion)
  return {
    roll: useRoll(),
    facets,
    choose,
    opened: reading.success ? reading.data : null,
    isAdding: nueva === true,
    open,
    add: useCallback(() => {
      void navigate({ search: (kept) => ({ ...kept, institucion: undefined, nueva: true }) })
    }, [navigate]),
    close: () => {
      void navigate({ search: (kept) => ({ ...kept, institucion: undefined, nueva: undefined }), replace: true })
    },
  }
}
