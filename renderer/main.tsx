import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import 'dayjs/locale/es'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
// In a layer, so that our sheets have the last word wherever the bundler puts them: pages that are loaded later share parts.
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './ui/theme.css'
import { applyAppearance, schemeManager } from './app/appearance.ts'
import { stayInTouchWithDrafts } from './app/drafts-here.ts'
import { stayInTouchWithHost } from './app/host-presence.ts'
import { ignoreStrayFiles } from './app/stray-files.ts'
import { styleNonce } from './app/nonce.ts'
import { queryClient } from './app/query-client.ts'
import { router } from './app/routes.tsx'
import { fieldSentence } from './texts/field-errors.ts'
import { cssVariables, theme } from './ui/theme.ts'

// zod otherwise asks the Content-Security-Policy whether it may write code, which is refused and reported.
config({ jitless: true, customError: fieldSentence })
// The styles that lock scrolling behind a drawer ask for the nonce by this name.
Object.assign(window, { __webpack_nonce__: styleNonce() })
applyAppearance()
stayInTouchWithHost()
ignoreStrayFiles()
await stayInTouchWithDrafts()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ locale: 'es', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          {/* Below, in the middle: the titles and the forecast that they speak of are above, the buttons of a panel at the right. */}
          <Notifications position="bottom-center" limit={3} zIndex={400} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
)
