/**
 * How a link opens the view for the wall: in a window of its own, which can be put on the projector while one goes on
 * here. The window of the program opens no others.
 */
export const ownWindow = (): { target?: string; rel?: string } =>
  window.location.protocol === 'http:' ? { target: '_blank', rel: 'noopener' } : {}
