/** What a picture shows, as rows of text: the same for those who read it, and for a spreadsheet. */
export interface PictureTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The properties that give a picture its looks, which a style sheet has and a file lacks. */
const DRAWN = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'];

/** Rows as CSV; for a spreadsheet with a byte order mark. What begins like a formula is text. */
export function csvOf({ headings, rows }: PictureTable, isForSpreadsheet = true): Blob {
  const safe = (text: string) =>
    /^-?\d+(?:\.\d+)?$/u.test(text) ? text : text.replace(/^[=+\-@\t\r]/u, "'$&");
  const cell = (text: string) => `"${safe(text).replaceAll('"', '""')}"`;
  const lines = [headings, ...rows].map((row) => row.map(cell).join(','));
  const mark = isForSpreadsheet ? '\ufeff' : '';
  return new Blob([`${mark}${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
}

/** A picture as a file of its own, with its looks written into it. */
export function svgOf(svg: SVGSVGElement): Blob {
  return new Blob([sourceOf(svg)], { type: 'image/svg+xml' });
}

/** A picture as a bitmap of twice its size, on the ground of the page. */
export function pngOf(svg: SVGSVGElement): Promise<Blob> {
  return bitmapOf(sourceOf(svg), svg.viewBox.baseVal);
}

/** The text of an SVG file as a bitmap of twice its size, on the ground of the page. */
export async function bitmapOf(
  source: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no bitmap')) : resolve(blob))),
  );
}

/** Hands a file to the browser to be kept. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name.replace(/[\p{C}/\\:*?"<>|]/gu, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function sourceOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[index] as Element);
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  copy.setAttribute('width', String(svg.viewBox.baseVal.width));
  copy.setAttribute('height', String(svg.viewBox.baseVal.height));
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  // Characters that XML does not have.
  return new XMLSerializer().serializeToString(copy).replace(/[^\t\n\r\P{Cc}]/gu, '');
}
