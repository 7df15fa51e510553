import type { VNode } from 'preact';

/** The token that proves a form came from our own page. */
export function Csrf({ frame }: { frame: { csrf?: string | undefined } }): VNode | null {
  return frame.csrf === undefined ? null : <input type="hidden" name="_csrf" value={frame.csrf} />;
}
