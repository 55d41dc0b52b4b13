/** format=flowed (RFC 3676): lines that end in a space go on in the next one. */

interface Paragraph {
  depth: number;
  text: string;
}

export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: Paragraph | null = null;
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line);
    const content = unstuff(line.slice(depth));
    const flows = content.endsWith(' ') && content !== '-- ';
    const piece = flows && delSp ? content.slice(0, -1) : content;
    if (open !== null && (open.depth !== depth || content === '-- ')) {
      out.push(quoted(open));
      open = null;
    }
    const paragraph: Paragraph = { depth, text: (open?.text ?? '') + piece };
    open = flows ? paragraph : null;
    if (!flows) out.push(quoted(paragraph));
  }
  if (open !== null) out.push(quoted(open));
  return out.join('\n');
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line[depth] === '>') depth++;
  return depth;
}

function unstuff(content: string): string {
  return content.startsWith(' ') ? content.slice(1) : content;
}

function quoted(paragraph: Paragraph): string {
  return paragraph.depth === 0 ? paragraph.text : `${'>'.repeat(paragraph.depth)} ${paragraph.text}`;
}
