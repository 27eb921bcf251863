import { Popover, UnstyledButton } from '@mantine/core'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'
import { QuorumCounter } from '../attendance/quorum-counter.tsx'
import { QuorumPanel } from '../attendance/quorum-panel.tsx'
import styles from './live-bar.module.css'

type QuorumButtonProps = { register: AttendanceRegister; segments: readonly Segment[]; status: SessionStatus }

/** The counter, always in sight; pressed, the sentence to say out loud and the hours it was reached and lost. */
export const QuorumButton = (props: QuorumButtonProps) => (
  <Popover width={400} position="bottom-start" shadow="md" trapFocus>
    <Popover.Target>
      <UnstyledButton className={styles['quorum'] ?? ''} title="Ver la frase y las horas del quórum">
        <QuorumCounter quorum={props.register.quorum} />
      </UnstyledButton>
    </Popover.Target>
    <Popover.Dropdown p={0} className={styles['quorumPanel'] ?? ''}>
      <QuorumPanel {...props} />
    </Popover.Dropdown>
  </Popover>
)
