import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { LetterPurpose } from '../../../shared/contract/letters.ts'
import { askedConcerns } from '../../../shared/domain/letter.ts'
import { capitalised } from '../../texts/format.ts'
import { concernPlace, concernSentence, noticeWords, placeNames, type ConcernPlace } from './concern-words.ts'
import styles from './concern-list.module.css'
import type { DraftCheck } from './use-letter-desk.ts'

const elementOf: Record<Exclude<ConcernPlace, 'datos' | 'agenda' | 'settings'>, string> = {
  recipients: 'letter-recipients',
  text: 'letter-body',
  replyBy: 'letter-reply-by',
}

const showElement = (id: string): void => {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  const control = element?.matches('input, textarea') === true ? element : element?.querySelector('input, textarea')
  if (control instanceof HTMLElement) control.focus()
}

const Fix = ({ place, purpose }: { place: ConcernPlace; purpose: LetterPurpose }) => {
  if (place === 'settings') return <Link to="/configuracion">{placeNames[place]}</Link>
  if (place === 'datos' || place === 'agenda')
    return purpose.kind === 'call' ? (
      <Link to={`/sesiones/$sessionId/${place}` as const} params={{ sessionId: purpose.sessionId }}>
        {placeNames[place]}
      </Link>
    ) : null
  return (
    <Anchor
      component="button"
      type="button"
      onClick={() => {
        showElement(elementOf[place])
      }}
    >
      {placeNames[place]}
    </Anchor>
  )
}

/** What is worth a second look before the letter goes out, each with the way to put it right. */
export const ConcernList = ({ purpose, check }: { purpose: LetterPurpose; check: DraftCheck }) => {
  const { concerns, about, notice } = check
  const isNoticeTold = notice === null || concerns.includes('short_notice')
  if (concerns.length === 0)
    return (
      <p className={styles['ready']} role="status">
        <IconCircleCheckFilled size={18} aria-hidden />
        {notice === null ? 'Está listo para emitir.' : `Está listo para emitir: ${noticeWords(notice)}.`}
      </p>
    )
  return (
    <section className={styles['concerns']} aria-label="Antes de emitir">
      <Text fw={650}>Antes de emitir, revise</Text>
      <ul>
        {concerns.map((concern) => (
          <li key={concern} data-asked={askedConcerns.includes(concern) || undefined}>
            <IconAlertTriangle size={17} aria-hidden />
            <span>{concernSentence(concern, about)}</span>
            <Fix place={concernPlace(concern)} purpose={purpose} />
          </li>
        ))}
      </ul>
      {!isNoticeTold && <Text size="sm">{capitalised(noticeWords(notice))}.</Text>}
    </section>
  )
}
