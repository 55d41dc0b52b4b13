/** Letters hold no tables: what is pasted from one becomes a line for each row, instead of words that run into each other. */

const between = ' | ';

export function withoutTables(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')];
  if (tables.length === 0) return html;
  // The inner ones first: pages are often laid out by tables.
  for (const table of tables.toReversed()) table.replaceWith(...[...table.rows].map(asLine));
  return page.body.innerHTML;
}

function asLine({ cells, ownerDocument }: HTMLTableRowElement): HTMLElement {
  const line = ownerDocument.createElement('div');
  for (const [index, cell] of [...cells].entries()) {
    if (cells.length > 1)
      for (const block of cell.querySelectorAll('p, div')) block.replaceWith(...block.childNodes);
    line.append(...(index > 0 ? [between] : []), ...cell.childNodes);
  }
  return line;
}
