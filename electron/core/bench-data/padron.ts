import type { Day } from '../../../shared/domain/dates.ts'
import { mixed, padded, pick, type World } from './world.ts'
import { givenNames, institutionKinds, surnames } from './words.ts'

/** Who holds a seat, or only comes: two for each institution, the principal first, and then the guests. */
export type Person = { id: string; name: string; position: string }
export type Institution = { id: string; name: string; acronym: string; segmentId: string }
export type Region = {
  index: number
  name: string
  institutions: readonly Institution[]
  /** By the years of a government: who holds the seats changes with it. */
  peopleOf: (year: number) => { seated: readonly Person[]; guests: readonly Person[] }
}
export type Padron = { regions: readonly Region[] }

// The segments of every CER come with the schema, in this order.
const segmentIdStart = '00000000-0000-7000-8000-00000000000'

const yearsOfGovernment = 4
const guestsOfRegion = 30

/** The first and the last year for which people are accredited together with those of this year. */
const governmentOf = ({ firstYear, lastYear }: World, year: number): [first: number, last: number] => {
  const first = year - (year % yearsOfGovernment)
  return [Math.max(first, firstYear), Math.min(first + yearsOfGovernment - 1, lastYear)]
}

const addPerson = (world: World, day: Day, place: readonly number[]): Omit<Person, 'position'> => {
  const id = world.newId(day)
  const given = pick(givenNames, ...place, 1)
  const family = `${pick(surnames, ...place, 2)} ${pick(surnames, ...place, 3)}`
  world.put('person', {
    id,
    given_names: given,
    surnames: family,
    // No two of a region, a government and a place are the same; those of real people begin otherwise.
    national_id: padded(90_000_000 + place.reduce((sum, number) => sum * 120 + number, 0), 8),
    sex: mixed(...place, 4) % 2 === 0 ? 'F' : 'M',
    is_demonstration: 1,
  })
  return { id, name: `${given} ${family}` }
}

const addInstitutions = (world: World, index: number, name: string): Institution[] =>
  institutionKinds.map(([kind, acronym, segment]) => {
    const institution = {
      id: world.newId(`${world.firstYear}-01-01`),
      name: `${kind} de ${name}`,
      acronym: `${acronym} ${name}`,
      segmentId: `${segmentIdStart}${String(segment + 1)}`,
    }
    world.put('institution', {
      id: institution.id,
      name: institution.name,
      acronym: institution.acronym,
      segment_id: institution.segmentId,
      level: 'regional',
      province: `Provincia ${String((index % 7) + 1)}`,
      is_demonstration: 1,
    })
    return institution
  })

const accredit = (world: World, institutions: readonly Institution[], index: number, first: number, last: number) => {
  const day = `${first}-01-02`
  const seated = institutions.flatMap((institution, seat) =>
    (['principal', 'alternate'] as const).map((capacity, turn) => {
      const place = [Math.floor(first / yearsOfGovernment) % 10, index, seat * 2 + turn]
      const person = { ...addPerson(world, day, place), position: turn === 0 ? 'Director(a)' : 'Especialista' }
      world.put('accreditation', {
        id: world.newId(day),
        institution_id: institution.id,
        person_id: person.id,
        capacity,
        position: person.position,
        document: `Oficio N° ${padded(seat + 1, 3)}-${first}`,
        document_kind: 'official_letter',
        document_day: day,
        valid_from: day,
        valid_to: `${last}-12-31`,
      })
      return person
    }),
  )
  const guests = Array.from({ length: guestsOfRegion }, (_none, guest) => {
    const place = [Math.floor(first / yearsOfGovernment) % 10, index, seated.length + guest]
    return { ...addPerson(world, day, place), position: 'Invitado(a)' }
  })
  return { seated, guests }
}

const addRegion = (world: World, name: string, index: number): Region => {
  const institutions = addInstitutions(world, index, name)
  const governments = new Map<number, ReturnType<typeof accredit>>()
  for (let year = world.firstYear; year <= world.lastYear; year += 1) {
    const [first, last] = governmentOf(world, year)
    if (!governments.has(first)) governments.set(first, accredit(world, institutions, index, first, last))
  }
  const peopleOf = (year: number) => governments.get(governmentOf(world, year)[0]) ?? { seated: [], guests: [] }
  return { index, name, institutions, peopleOf }
}

const addTerms = (world: World, institutions: readonly Institution[]): void => {
  for (let year = world.firstYear; year <= world.lastYear; year += 1) {
    const id = world.newId(`${year}-01-01`)
    const isClosed = year < world.lastYear ? 1 : 0
    const days = { first_day: `${year}-01-01`, last_day: `${year}-12-31` }
    world.put('term', { id, name: `CER ${year}`, ...days, is_closed: isClosed })
    for (const institution of institutions)
      world.put('term_member', {
        id: world.newId(`${year}-01-01`),
        term_id: id,
        institution_id: institution.id,
        is_active: 1,
      })
  }
}

/** The institutions of every region with those who were ever accredited, and the terms with their padrón. */
export const addPadron = (world: World): Padron => {
  const regions = world.regions.map((name, index) => addRegion(world, name, index))
  addTerms(
    world,
    regions.flatMap(({ institutions }) => institutions),
  )
  return { regions }
}
