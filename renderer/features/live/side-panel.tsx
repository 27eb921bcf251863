import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './side-panel.module.css'

export type SideTab = 'resolutions' | 'room'

type SidePanelProps = {
  tab: SideTab
  onTab: (tab: SideTab) => void
  /** Always in sight: the quorum and the box for those who arrive. */
  head: ReactNode
  resolutions: ReactNode
  resolutionCount: number
  room: ReactNode
  peopleCount: number
}

const Count = ({ amount, words }: { amount: number; words: string }) => (
  <span className={styles['count']}>
    {amount}
    <span className="visually-hidden">{words}</span>
  </span>
)

/** At the right: the quorum and who arrives, then what was agreed in the item or who is in the room. */
export const SidePanel = (props: SidePanelProps) => {
  const { tab, onTab, head, resolutions, resolutionCount, room, peopleCount } = props
  return (
    <aside className={styles['side']} aria-label="Sala, acuerdos y compromisos">
      {head}
      <Tabs
        className={styles['tabs'] ?? ''}
        value={tab}
        // What is half written in one stays while the other is looked at.
        keepMounted
        onChange={(value) => {
          onTab(value === 'room' ? 'room' : 'resolutions')
        }}
      >
        <Tabs.List grow>
          <Tabs.Tab value="resolutions" rightSection={<Count amount={resolutionCount} words=" en este punto" />}>
            Acuerdos
          </Tabs.Tab>
          <Tabs.Tab value="room" rightSection={<Count amount={peopleCount} words=" personas" />}>
            En la sala
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="resolutions" className={styles['panel'] ?? ''} data-place="resolutions">
          {resolutions}
        </Tabs.Panel>
        <Tabs.Panel value="room" className={styles['panel'] ?? ''} data-place="people">
          {room}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
