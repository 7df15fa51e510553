import { once } from 'node:events';

/** One thing she did, studied or knows: what, and in fewer words how long or where it stands. */
export interface CvLine {
  readonly text: string;
  readonly note?: string | undefined;
}

/** A curriculum in one language, ready to be shown and to be written. It never holds a photo, an age or an address. */
export interface CvDocument {
  readonly language: string;
  /** Title of the file, which is never a name. */
  readonly title: string;
  /** Her name, or what stands in its place. */
  readonly heading: string;
  readonly contact?: string | undefined;
  readonly sections: readonly { readonly title: string; readonly lines: readonly CvLine[] }[];
}

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const INK = '#1b2829';
const QUIET = '#4a5a5c';
/** Points of the text; the first that fits on one page is taken. */
const SIZES = [10.5, 9.5, 8.5] as const;

/** The standard fonts know the letters of Latin 1; another loses its mark, and a picture is left out. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\u0020-\u00ff–—‘’“”•…€]/gu, (sign) => sign.normalize('NFD').replaceAll(/[^\u0020-\u007e]/gu, ''))
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

interface Sheet {
  pdf: Pdf;
  root: Element;
  size: number;
}

function write({ pdf, root, size }: Sheet, type: 'H1' | 'H2' | 'P', text: string): void {
  root.add(
    pdf.struct(type, {}, () => {
      pdf
        .font(type === 'P' ? 'Helvetica' : 'Helvetica-Bold')
        .fontSize(size * { H1: 1.9, H2: 1.2, P: 1 }[type])
        .fillColor(INK)
        .text(printable(text), { lineGap: 1 });
    }),
  );
}

function list({ pdf, root, size }: Sheet, lines: readonly CvLine[]): void {
  const items = pdf.struct('L');
  root.add(items);
  for (const { text, note } of lines) {
    const body = pdf.struct('LBody', {}, () => {
      pdf.font('Helvetica').fontSize(size).fillColor(INK);
      pdf.text(printable(text), { lineGap: 1, continued: note !== undefined });
      if (note !== undefined) pdf.fillColor(QUIET).text(` · ${printable(note)}`, { lineGap: 1 });
    });
    const item = pdf.struct('LI', {}, [body]);
    items.add(item);
    item.end();
    pdf.moveDown(0.15);
  }
  items.end();
}

async function render(document: CvDocument, size: number): Promise<{ bytes: Buffer; pages: number }> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 50,
    tagged: true,
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    info: { Title: document.title },
  });
  const chunks: Buffer[] = [];
  let pages = 1;
  pdf.on('pageAdded', () => (pages += 1));
  pdf.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
  const done = once(pdf, 'end');
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const sheet: Sheet = { pdf, root, size };
  write(sheet, 'H1', document.heading);
  if (document.contact !== undefined) write(sheet, 'P', document.contact);
  for (const { title, lines } of document.sections) {
    pdf.moveDown(0.6);
    write(sheet, 'H2', title);
    pdf.moveDown(0.2);
    list(sheet, lines);
  }
  root.end();
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), pages };
}

/** One A4 page as a tagged PDF; what would run over is set smaller first. */
export async function cvPdf(document: CvDocument): Promise<Buffer> {
  let written = await render(document, SIZES[0]);
  for (const size of SIZES.slice(1)) {
    if (written.pages === 1) break;
    written = await render(document, size);
  }
  return written.bytes;
}
