import { contextBridge, ipcRenderer } from 'electron'
import type { HostActionName, HostActions } from '../../shared/contract/host.ts'
import { channelOf } from './channels.ts'

const call =
  <Name extends HostActionName>(name: Name) =>
  (...inputs: Parameters<HostActions[Name]>) =>
    ipcRenderer.invoke(channelOf(name), ...inputs) as ReturnType<HostActions[Name]>

// Functions only: ipcRenderer itself, or its event, would hand the page every channel there is.
const actions: HostActions = {
  saveFileAs: call('saveFileAs'),
  openFile: call('openFile'),
  writeMail: call('writeMail'),
  printDocument: call('printDocument'),
  savePdf: call('savePdf'),
  chooseFolder: call('chooseFolder'),
  restart: call('restart'),
}

contextBridge.exposeInMainWorld('mesaHost', actions)
