import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import { quorumHours, quorumSentence } from '../../../shared/domain/quorum-sentence.ts'
import type { Quorum } from '../../../shared/domain/quorum.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'
import { copyText } from '../../ui/copy-text.ts'
import styles from './quorum-panel.module.css'
import { countPresent, groupsOf, presentIn } from './seat-groups.ts'

const shareOf = (part: number, whole: number): string =>
  `${String(whole === 0 ? 0 : Math.min(100, (part * 100) / whole))}%`

/** How far the seats present are from what is required. */
export const QuorumBar = ({ quorum }: { quorum: Quorum }) => (
  <div className={styles['bar']} data-met={quorum.hasQuorum || undefined} aria-hidden>
    <span className={styles['fill']} style={{ width: shareOf(quorum.present, quorum.seats) }} />
    <span className={styles['required']} style={{ left: shareOf(quorum.required, quorum.seats) }} />
  </div>
)

const Sentence = ({ sentence }: { sentence: string }) => {
  const [isCopied, setCopied] = useState(false)
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <div className={styles['sentence']}>
      <p>«{sentence}»</p>
      <Tooltip label={isCopied ? 'Copiada' : 'Copiar la frase'}>
        <ActionIcon
          size="sm"
          aria-label="Copiar la frase del quórum"
          onBlur={() => {
            setCopied(false)
          }}
          onClick={() => void copyText(sentence).then(setCopied)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

type QuorumPanelProps = { register: AttendanceRegister; segments: readonly Segment[]; status: SessionStatus }

/** The quorum beside its counter: how far it is, the sentence to say out loud, by segment, and the hours it was reached and lost. */
export const QuorumPanel = ({ register, segments, status }: QuorumPanelProps) => {
  const { quorum, timeline } = register
  const call = register.call ?? 'first'
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  const hours = quorumHours(timeline)
  const present = presentIn(register, status)
  return (
    <section className={styles['panel']} aria-label="Detalle del quórum">
      <QuorumBar quorum={quorum} />
      <Sentence sentence={quorumSentence(quorum, call, names)} />
      <ul className={styles['segments']} aria-label="Instituciones presentes por segmento">
        {groupsOf(register.seats, segments).map(({ key, name, seats }) => (
          <li key={key}>
            {name}{' '}
            <strong>
              {countPresent(seats, present)}/{seats.length}
            </strong>
          </li>
        ))}
      </ul>
      {hours !== null && <p className={styles['hours']}>{hours}</p>}
    </section>
  )
}
