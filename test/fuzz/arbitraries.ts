import fc from 'fast-check'
import { z } from 'zod'

/** The ids that the program holds, by table: half of the hostility is an id of the wrong kind. */
export type KnownIds = Readonly<Record<string, readonly string[]>>

const plainTexts = [
  'Ana Quispe',
  'DREA',
  'Sesión Ordinaria N° 003-2023',
  '003-2023',
  '{numero}/{anio} {comite} {mesa}',
  '31000001',
  'CE1234567890',
  '2023-03-14',
  '2024-02-29',
  '0000-01-01',
  '0987-06-15',
  '9999-12-31',
  '00:00',
  '09:15',
  '23:59',
]

const hostileTexts = [
  '',
  ' \t\n\r\u2028\u00a0 ',
  '2023-02-30',
  '24:00',
  '3100000',
  '<b>&"\'</b><script>alert(1)</script>',
  `'); DROP TABLE session; --`,
  '" OR 1=1 --',
  '%_\\%',
  '{numero}',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '${7*7} {{7*7}}',
  'a\u0000b',
  '\u0001\u0008\u000b\u001b[31m\u007f\u0085',
  '\ud800',
  'x\udfff\ud83d',
  '\ufffe\uffff',
  '🤝👩🏽‍⚖️🇵🇪',
  '\u202egnitset\u202c שלום مرحبا',
  'Z̸̢̛a̴͎͠l̵̬͂g̷o̶'.repeat(20),
  'ñ'.repeat(300),
  'ñ'.repeat(301),
  'palabra '.repeat(12_500),
  '1e309',
]

const numbers = [-1, 0, -0, 1, 2, 3, 7, 100, 1440, 2023, 0.5, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 63), NaN, Infinity]

const anyText = fc.oneof(fc.constantFrom(...plainTexts, ...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }))

/** Any JSON value whatever, and some that are not JSON. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom(...numbers),
  fc.constantFrom<unknown>(null, undefined, true, [], {}, new Date(0), 10n ** 30n, new Map([[{}, 1]])),
  fc.anything({ maxDepth: 3, values: [anyText] }),
  fc.constant(Array.from({ length: 200 }).reduce<unknown>((inner) => ({ type: 'doc', content: [inner] }), null)),
)

const mostly = (
  { isTame }: Place,
  usual: fc.Arbitrary<unknown>,
  unusual: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> =>
  isTame ? usual : fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: unusual })

const tableOf: Readonly<Record<string, string>> = {
  sessionId: 'session',
  personId: 'person',
  institutionId: 'institution',
  responsibleIds: 'institution',
  undoneById: 'agreement',
  agendaItemId: 'agenda_item',
  segmentId: 'segment',
  termId: 'term',
  fromId: 'term',
  keptId: 'person',
  mergedId: 'person',
  ids: 'person',
  letterId: 'letter',
  recipientId: 'recipient',
  recipientIds: 'recipient',
  uploadId: 'upload',
  groupId: 'working_group',
  planId: 'plan',
  objectiveId: 'objective',
  activityId: 'activity',
  agendaId: 'priority_agenda',
  priorityId: 'priority',
  ordinanceId: 'ordinance',
  partId: 'ordinance_part',
  'ordinanceReview.versionId': 'ordinance_version',
  'ordinanceReview.beforeId': 'ordinance_version',
  'ordinanceReview.afterId': 'ordinance_version',
  'ordinances.parentId': 'ordinance_part',
  'ordinances.afterId': 'ordinance_part',
  'ordinances.id': 'ordinance_any',
  'ordinanceSteps.id': 'ordinance_step',
  'ordinanceReview.id': 'ordinance_comment',
  'clauses.id': 'clause',
  'agenda.id': 'agenda_item',
  'agreements.id': 'agreement',
  'attendance.id': 'attendance',
  'commitments.id': 'commitment',
  'institutions.id': 'institution',
  'people.id': 'person',
  'accreditations.id': 'accreditation',
  'attachments.id': 'attachment',
  'coordination.id': 'coordination',
  'letters.id': 'dispatch',
  'terms.id': 'term',
  'groups.id': 'group_meeting',
  'events.id': 'event',
  'presentations.id': 'presentation',
  'plan.id': 'plan_part',
  'priorities.id': 'priority_part',
  'monitoring.id': 'monitoring_report',
  'balances.id': 'agenda_balance',
  'ratifications.id': 'ratification',
}

/**
 * Where a value goes: its key and the feature it is for, to choose ids that are mostly of the right kind. Tame values
 * are all such as the schema accepts, which is not to say harmless.
 */
export type Place = { ids: KnownIds; feature: string; key: string; isTame: boolean }
type Def = { type: string } & Record<string, unknown>
type Maker = (def: Def, place: Place, schema: z.ZodType) => fc.Arbitrary<unknown>

const makeText: Maker = (def, place, schema) => {
  const { ids, feature, key } = place
  if (def['format'] === 'uuid') {
    const right = ids[tableOf[key] ?? tableOf[`${feature}.${key}`] ?? ''] ?? []
    const all = Object.values(ids).flat()
    const known = fc.constantFrom(...(right.length > 0 ? right : all))
    return mostly(place, known, fc.oneof(fc.constantFrom(...all), fc.uuid(), anyText))
  }
  const fitting = [...plainTexts, ...hostileTexts].filter((text) => schema.safeParse(text).success)
  return fitting.length === 0 ? anyText : mostly(place, fc.constantFrom(...fitting), anything)
}

const makeObject: Maker = (def, place) => {
  const shape = def['shape'] as Record<string, z.ZodType>
  const fields = Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, arbitraryOf(schema, { ...place, key })]),
  )
  const whole = fc.record(fields)
  const spoiled = fc.oneof(
    fc.record(fields, { requiredKeys: [] }),
    whole.map((value) => ({ ...value, clave: 'desconocida' })),
    whole.map((value) => Object.defineProperty(value, '__proto__', { value: { polluted: 1 }, enumerable: true })),
    anything,
  )
  return mostly(place, whole, spoiled)
}

const inner = (def: Def, name = 'innerType'): z.ZodType => def[name] as z.ZodType

const makers: Readonly<Record<string, Maker>> = {
  string: makeText,
  object: makeObject,
  number: (_, place, schema) => {
    if (place.key === 'expectedVersion') return mostly(place, fc.integer({ min: 0, max: 5 }), anything)
    const fitting = numbers.filter((number) => schema.safeParse(number).success)
    return mostly(place, fc.constantFrom(...fitting), anything)
  },
  boolean: (_, place) => mostly(place, fc.boolean(), anything),
  unknown: () => anything,
  nullable: (def, place) => fc.oneof(arbitraryOf(inner(def), place), fc.constant(null)),
  optional: (def, place) => fc.oneof(arbitraryOf(inner(def), place), fc.constant(undefined)),
  default: (def, place) => fc.oneof(arbitraryOf(inner(def), place), fc.constant(undefined)),
  enum: (def, place) =>
    mostly(place, fc.constantFrom(...Object.values(def['entries'] as Record<string, string>)), anything),
  literal: (def, place) => mostly(place, fc.constantFrom(...(def['values'] as unknown[])), anything),
  array: (def, place) => {
    const element = inner(def, 'element')
    // A list of what there is none of: only an empty one fits.
    const usual =
      element instanceof z.ZodNever ? fc.constant([]) : fc.array(arbitraryOf(element, place), { maxLength: 4 })
    return mostly(place, usual, anything)
  },
  record: (def, place) =>
    fc.dictionary(
      fc.constantFrom('2023', '2024', ...(place.isTame ? [] : ['x'])),
      arbitraryOf(inner(def, 'valueType'), place),
    ),
  union: (def, place) => {
    const [first, ...others] = (def['options'] as z.ZodType[]).map((option) => arbitraryOf(option, place))
    // The first of a union is its plain case (a paragraph before its lists): chosen more often, so that trees stay small.
    return fc.oneof({ weight: 3, arbitrary: first! }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })))
  },
}

/** Mostly what a schema accepts, with the ids that the program holds, and now and then anything else anywhere in it. */
export const arbitraryOf = (schema: z.ZodType, place: Place): fc.Arbitrary<unknown> => {
  const def = schema._zod.def as unknown as Def
  const maker = makers[def.type]
  if (!maker) throw new Error(`The fuzz tests have no values for a schema of type ${def.type}`)
  return maker(def, place, schema)
}

const pathsOf = (value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] =>
  typeof value === 'object' && value !== null
    ? [[...path], ...Object.entries(value).flatMap(([key, inside]) => pathsOf(inside, [...path, key]))]
    : [[...path]]

const replaceAt = (value: unknown, [key, ...rest]: readonly PropertyKey[], replacement: unknown): unknown => {
  if (key === undefined) return replacement
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  const inside = (copy as Record<PropertyKey, unknown>)[key]
  return Object.assign(copy, { [key]: replaceAt(inside, rest, replacement) })
}

/** A good value with up to three of its parts, wherever they are, exchanged for something hostile or merely unusual. */
export const spoiled = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsOf(value)), fc.oneof({ weight: 3, arbitrary: anyText }, anything)), {
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce((spoiledSoFar, [path, replacement]) => {
        try {
          return replaceAt(spoiledSoFar, path, replacement)
        } catch {
          return spoiledSoFar // an earlier change took this path away
        }
      }, value),
    )
