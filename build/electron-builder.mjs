// What an installed Mesa CER contains, and how its binary is closed.

/**
 * The fuses of the packaged binary: switches that only packaging can turn.
 *
 * @type {NonNullable<import('electron-builder').Configuration['electronFuses']>}
 */
export const fuses = {
  // Each of these three would let anybody run their own code in the name of the program.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  // Checked by Electron on Windows and macOS; on Linux it has no effect.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
}

const prebuilds = 'node_modules/better-sqlite3/prebuilds'

/**
 * Only the native file of the target: `${platform}` here would be that of the machine that packages.
 * @param {string} platform
 */
const nativeFile = (platform) => [{ from: prebuilds, to: prebuilds, filter: [`${platform}-\${arch}.node`] }]

/** @type {import('electron-builder').Configuration} */
export const configuration = {
  appId: 'pe.org.mesadeconcertacion.mesa-cer',
  productName: 'Mesa CER',
  directories: { output: 'dist/package', buildResources: 'build' },
  asar: true,
  // A native file cannot be loaded from inside an archive.
  asarUnpack: ['**/*.node'],
  electronFuses: fuses,
  electronLanguages: ['es', 'es-419'],
  // The prebuilt file serves Node and Electron alike (Node-API): nothing is compiled here.
  npmRebuild: false,
  publish: null,
  files: [
    'package.json',
    'dist/shell/**/*',
    'dist/renderer/**/*',
    '!**/*.map',
    // Optional dependencies are packaged like the others, and these are only for development.
    '!node_modules/node-*/**/*',
    '!node_modules/node-*',
    '!node_modules/@xarsh/**/*',
    '!node_modules/@xarsh',
    `!${prebuilds}/**/*`,
    '!node_modules/better-sqlite3/{deps,src}/**/*',
    '!node_modules/better-sqlite3/binding.gyp',
  ],
  linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'Mesa CER', files: nativeFile('linux') },
  win: { target: ['nsis'], files: nativeFile('win32') },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', files: nativeFile('darwin') },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, installerLanguages: ['es_ES'] },
}
