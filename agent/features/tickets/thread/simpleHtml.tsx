/**
 * Letters that are only text in paragraphs, lists and links become elements of our own page, in its colours.
 * Nothing of the letter's HTML is inserted: known tags are built anew, and anything unknown gives null, for the sandbox.
 */
import { type ReactNode, createElement } from 'react';
import { Linked } from './PlainText.tsx';

const kept = new Set(
  'p div span br b strong i em u s del ul ol li blockquote pre code h1 h2 h3 h4 hr a'.split(' '),
);
const empty = new Set(['br', 'hr']);
const harmless = new Set(['dir', 'lang', 'target', 'rel', 'class', 'id', 'start', 'title', 'href']);
const deepest = 60;

export function simpleHtml(html: string): ReactNode | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (!isSimple(body)) return null;
  return childrenOf(body, 0);
}

function isSimple(body: HTMLElement): boolean {
  for (const element of body.querySelectorAll('*')) {
    if (!kept.has(element.localName)) return false;
    if (element.getAttributeNames().some((name) => !harmless.has(name))) return false;
  }
  return true;
}

function childrenOf(node: Node, depth: number): ReactNode[] {
  if (depth > deepest) return [node.textContent];
  return Array.from(node.childNodes, (child, index) => build(child, index, depth));
}

function build(node: Node, key: number, depth: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent ?? '';
    return node.parentElement?.closest('a') ? text : <Linked key={key} text={text} />;
  }
  if (!(node instanceof Element)) return null;
  if (empty.has(node.localName)) return createElement(node.localName, { key });
  const children = childrenOf(node, depth + 1);
  if (node.localName !== 'a') return createElement(node.localName, { key }, children);
  const href = node.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return <span key={key}>{children}</span>;
  return (
    <a key={key} href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}
