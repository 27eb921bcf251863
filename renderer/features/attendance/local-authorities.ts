import type { Sex } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { fold } from '../../../shared/domain/text.ts'

/** A post of the place where a decentralised session meets, with the institution of whoever holds it. */
export type LocalAuthority = { label: string; posts: Record<Sex, string>; institutionName: string }

const mayor = (reach: string, institutionName: string): LocalAuthority => ({
  label: `Alcalde(sa) ${reach}`,
  posts: { F: `Alcaldesa ${reach}`, M: `Alcalde ${reach}` },
  institutionName,
})
const subprefect = (reach: string, institutionName: string): LocalAuthority => ({
  label: `Subprefecto(a) ${reach}`,
  posts: { F: `Subprefecta ${reach}`, M: `Subprefecto ${reach}` },
  institutionName,
})

/** The authorities to invite where a decentralised session meets; none for a session of the usual place. */
export const localAuthorities = ({
  isDecentralised,
  province,
  district,
}: Pick<Session, 'isDecentralised' | 'province' | 'district'>): LocalAuthority[] => {
  if (!isDecentralised) return []
  // The district of the capital, where it has the name of its province, has no mayor of its own.
  const isOfItsOwn = district !== null && (province === null || fold(district) !== fold(province))
  const ofProvince =
    province === null
      ? []
      : [
          mayor('provincial', `Municipalidad Provincial de ${province}`),
          subprefect('provincial', `Subprefectura Provincial de ${province}`),
        ]
  const ofDistrict = isOfItsOwn
    ? [
        mayor('distrital', `Municipalidad Distrital de ${district}`),
        subprefect('distrital', `Subprefectura Distrital de ${district}`),
      ]
    : []
  const place = district ?? province
  const others: LocalAuthority[] =
    place === null
      ? []
      : [
          {
            label: 'Juez(a) de paz',
            posts: { F: 'Jueza de paz', M: 'Juez de paz' },
            institutionName: `Juzgado de Paz de ${place}`,
          },
          {
            label: 'Comisario(a)',
            posts: { F: 'Comisaria', M: 'Comisario' },
            institutionName: `Comisaría PNP de ${place}`,
          },
        ]
  return [...ofProvince, ...ofDistrict, ...others]
}

/** The post as it is said of a woman or a man; with both endings while that is not known. */
export const postOf = ({ label, posts }: LocalAuthority, sex: Sex | null): string => (sex === null ? label : posts[sex])

/** The post that somebody wrote, said of that sex, when it is one of these; otherwise as it was written. */
export const postSaidOf = (
  post: string | null,
  sex: Sex | null,
  authorities: readonly LocalAuthority[],
): string | null => {
  const authority = authorities.find(({ label, posts }) => [label, posts.F, posts.M].includes(post ?? ''))
  return authority === undefined ? post : postOf(authority, sex)
}
