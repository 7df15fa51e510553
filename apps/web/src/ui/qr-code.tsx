import QRCode from 'qrcode';
import type { VNode } from 'preact';

/** Modules of quiet around the drawing; readers need four. */
const QUIET = 4;
const PICTURE = { role: 'img' } as const;

/** A text as a picture for a camera: dark on light in both themes, drawn here, so that the secret goes to no other server. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${String(side)} ${String(side)}`} aria-label={label} {...PICTURE}>
      <rect width={side} height={side} fill="#fff" />
      <path d={darkRuns(modules.data, modules.size)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** One stroke for each run of dark modules of a row. */
function darkRuns(data: Uint8Array, size: number): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let to = from;
      while (to < size && data[row * size + to] === 1) to += 1;
      if (to === from) continue;
      const length = String(to - from);
      runs.push(`M${String(from + QUIET)} ${String(row + QUIET)}h${length}v1h-${length}z`);
      from = to;
    }
  }
  return runs.join('');
}
