/** Apart from what serves it, so that the preload script carries no more than the name. */
export const savePdfChannel = 'window.savePdf';
