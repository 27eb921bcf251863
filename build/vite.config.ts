import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')

/** The decoders of scanned pages, which pdf.js asks for by their names; those without WebAssembly, which the CSP forbids. */
const pdfDecoders = (): Plugin => {
  const require = createRequire(import.meta.url)
  const { version } = require('pdfjs-dist/package.json') as { version: string }
  const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'wasm')
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'])
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdf-${version}/${name}`,
          source: readFileSync(join(folder, name)),
        })
    },
  }
}

export default defineConfig({
  root: join(root, 'renderer'),
  base: '/',
  cacheDir: join(root, 'node_modules', '.vite'),
  plugins: [react(), pdfDecoders()],
  worker: { format: 'es' },
  // The core replaces this word in index.html with the nonce of each answer's Content-Security-Policy.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome126',
    // A data: URL would need an exception in the CSP for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
})
