import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FirstRunPage } from '../features/first-run/first-run-page.tsx'
import { LineSkeletons, Loaded } from '../ui/loaded.tsx'
import { orpc } from './client.ts'
import { CommandPalette } from './command-palette.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Navigation } from './navigation.tsx'
import { RecoveryNotice } from './recovery-notice.tsx'
import styles from './shell.module.css'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import { TopBar } from './top-bar.tsx'

const Frame = ({ acronym, committeeName }: { acronym: string; committeeName: string }) => {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const isWhole = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.frame === 'whole_window' })
  // The page scrolls inside its frame, so a new page has to be taken to its top by hand.
  useEffect(() => {
    main.current?.scrollTo({ top: 0 })
  }, [pathname])
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#contenido">
        Saltar al contenido
      </a>
      {!isWhole && <Navigation acronym={acronym} committeeName={committeeName} />}
      <div className={styles['column']}>
        {!isWhole && <TopBar />}
        <ConnectionBanner />
        {!isWhole && <RecoveryNotice />}
        <main id="contenido" tabIndex={0} ref={main} className={styles['main']} data-whole={isWhole || undefined}>
          <Outlet />
        </main>
      </div>
      <CommandPalette />
      <ShortcutsHelp />
    </div>
  )
}

/** The frame of every page; until the program knows which Mesa it serves, the first-run page. */
export const Shell = () => {
  const settings = useQuery(orpc.settings.get.queryOptions())
  return (
    <Loaded
      query={settings}
      skeleton={
        <div className={styles['waiting']}>
          <LineSkeletons lines={5} />
        </div>
      }
    >
      {({ isConfigured, settings: { committee } }) =>
        isConfigured ? <Frame acronym={committee.acronym} committeeName={committee.committeeName} /> : <FirstRunPage />
      }
    </Loaded>
  )
}
