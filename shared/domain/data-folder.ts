export type DataFolderPlace = {
  /** `process.platform` */
  platform: string
  homeFolder: string
  environment: Readonly<Record<string, string | undefined>>
}

const nonEmpty = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value

/**
 * The folder where everything is kept when the person chooses none: the one each system gives to a user's programs.
 *
 * Windows: the local application data, because the roaming one is copied through the network at each session.
 */
export const defaultDataFolder = ({ platform, homeFolder, environment }: DataFolderPlace): string => {
  if (platform === 'win32') {
    return `${nonEmpty(environment['LOCALAPPDATA']) ?? `${homeFolder}\\AppData\\Local`}\\Mesa CER`
  }
  if (platform === 'darwin') return `${homeFolder}/Library/Application Support/Mesa CER/datos`
  return `${nonEmpty(environment['XDG_DATA_HOME']) ?? `${homeFolder}/.local/share`}/mesa-cer`
}
