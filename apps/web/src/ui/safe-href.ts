/** Escaping does not stop `javascript:`: only our own paths, fragments, mail, telephone and https leave the page. */
const SAFE = /^(?:https:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*|#[^\s]*|\?[^\s]*|mailto:[^\s]+|tel:[+\d-]+)$/u;

export function safeHref(href: string): string {
  return SAFE.test(href) ? href : '#';
}
