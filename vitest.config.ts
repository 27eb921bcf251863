import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const slowFolders = ['integration', 'migration', 'crash', 'fuzz', 'documents', 'e2e']
const nodeTests = ['unit', ...slowFolders].map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  test: {
    reporters: ['default', './test/helpers/reporter.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: nodeTests,
          pool: 'forks',
          // Children killed on purpose, LibreOffice and Chromium share two cores: slow is not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.tsx'],
          setupFiles: ['./test/helpers/renderer-setup.ts'],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
    ],
  },
})
