import { Menu, type MenuItemConstructorOptions } from 'electron'

const separator: MenuItemConstructorOptions = { type: 'separator' }

const fileMenu: MenuItemConstructorOptions = {
  label: '&Archivo',
  submenu: [{ role: 'quit', label: '&Salir' }],
}

const editMenu: MenuItemConstructorOptions = {
  label: '&Edición',
  submenu: [
    { role: 'undo', label: '&Deshacer' },
    { role: 'redo', label: '&Rehacer' },
    separator,
    { role: 'cut', label: 'Cor&tar' },
    { role: 'copy', label: '&Copiar' },
    { role: 'paste', label: '&Pegar' },
    { role: 'pasteAndMatchStyle', label: 'Pegar &sin formato' },
    { role: 'selectAll', label: 'Seleccionar t&odo' },
  ],
}

const viewMenu: MenuItemConstructorOptions = {
  label: '&Ver',
  submenu: [
    { role: 'zoomIn', label: '&Agrandar' },
    { role: 'zoomOut', label: 'A&chicar' },
    { role: 'resetZoom', label: 'Tamaño &normal' },
    separator,
    { role: 'togglefullscreen', label: '&Pantalla completa' },
  ],
}

// Only while developing: an installed program offers no tool that looks inside, nor a key that throws the page away.
const developmentMenu: MenuItemConstructorOptions = {
  label: 'Desarrollo',
  submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }],
}

/** Puts the Spanish menu in place. */
export const setUpMenu = (isPackaged: boolean): void => {
  const menus = [fileMenu, editMenu, viewMenu]
  Menu.setApplicationMenu(Menu.buildFromTemplate(isPackaged ? menus : [...menus, developmentMenu]))
}
