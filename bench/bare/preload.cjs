const { ipcRenderer } = require('electron');

ipcRenderer.on('repaint', (_event, /** @type {boolean} */ dark) => {
  document.body.style.background = dark ? '#234' : '#cde';
});
