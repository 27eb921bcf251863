/** The nonce that this page's Content-Security-Policy lets styles carry. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
