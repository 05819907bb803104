// Elements made by hand: whatever comes from the server goes in as text, never as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An element. Properties: `on` (listeners), `data` (data-*), `class`; the rest are attributes, false leaves one out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'value') node.value = value;
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...kept(children));
  return node;
}

/** The assistant's bold words; the rest of what it writes reads well as it is. */
export const bold = (text) =>
  text.split(/\*\*(.+?)\*\*/g).map((piece, at) => (at % 2 ? el('strong', {}, piece) : piece));

/** The children of a node exchanged for others. */
export function fill(node, ...children) {
  node.replaceChildren(...kept(children));
  return node;
}

const kept = (children) =>
  children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

const PATHS = {
  documents: 'M14 3H6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V9z M14 3v6h6 M8 13h8 M8 17h6',
  faqs: 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z M9.5 10a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6 M12 16.5h.01',
  questions: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20z M9.1 9a3 3 0 0 1 5.8 1c0 2-3 2.5-3 4 M12 17.5h.01',
  descriptions: 'M4 20h16 M14.5 4.5l4 4L8 19H4v-4z',
  reviews: 'M12 2.5l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9z',
  replies: 'M17 3v11 M17 14l-4 7a3 3 0 0 1-3-3v-4H4.5a2 2 0 0 1-2-2.4l1.3-7A2 2 0 0 1 5.8 3H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1z',
  experiments: 'M9 3h6 M10 3v6l-5 9a2 2 0 0 0 1.8 3h10.4a2 2 0 0 0 1.8-3l-5-9V3 M7.5 15h9',
  test: 'M21 21l-4.3-4.3 M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  upload: 'M12 16V4 M7 9l5-5 5 5 M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3',
  back: 'M15 18l-6-6 6-6',
  sun: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10z M12 1v2 M12 21v2 M4.2 4.2l1.4 1.4 M18.4 18.4l1.4 1.4 M1 12h2 M21 12h2 M4.2 19.8l1.4-1.4 M18.4 5.6l1.4-1.4',
  moon: 'M21 12.8A9 9 0 1 1 11.2 3a7 7 0 0 0 9.8 9.8z',
  out: 'M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4 M16 17l5-5-5-5 M21 12H9',
  plus: 'M12 5v14 M5 12h14',
  close: 'M18 6L6 18 M6 6l12 12',
  check: 'M20 6L9 17l-5-5',
  warning: 'M12 3l10 18H2z M12 10v4 M12 17.5h.01',
};

/** A drawing beside words; it says nothing by itself. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'op-icon', 'aria-hidden': 'true' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** Text with its ranges marked. Ranges count characters as the server does, not UTF-16 units. */
export function marked(text, ranges, kind = 'op-mark') {
  const characters = Array.from(text);
  const cut = (from, to) => characters.slice(from, to).join('');
  const parts = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (start < at || end <= start) continue;
    parts.push(cut(at, start), el('mark', { class: kind }, cut(start, end)));
    at = end;
  }
  parts.push(cut(at));
  return parts.filter(Boolean);
}

/** Where quotes stand in a text, in characters; case is not looked at. */
export function rangesOf(text, quotes) {
  const characters = Array.from(text.toLowerCase());
  const found = [];
  for (const quote of quotes) {
    const wanted = Array.from((quote || '').toLowerCase());
    if (!wanted.length) continue;
    for (let at = 0; at + wanted.length <= characters.length; at += 1) {
      if (wanted.every((character, index) => characters[at + index] === character)) {
        found.push([at, at + wanted.length]);
      }
    }
  }
  return found;
}
