// A tree of rows by the keyboard pattern of ARIA: arrows move and unfold, Enter chooses, and so does a double click.

import { html, nothing, render, repeat } from './lit.js';

/** Rows drawn at most; a search finds the others. */
const MOST = 300;

/**
 * Draws a tree and returns { draw }. What it shows comes from `rows()` at each drawing, as a flat list of
 *   { id, level (from 1), text, note, badge, open (undefined: a leaf), selected, drag (text that is dragged) }.
 * `toggle(id, open)`, `select(id)`, `choose(id)` and `drop(id, text)` tell what somebody did.
 */
export function tree(place, { label, rows, toggle, select, choose, drop, more }) {
  let active = null;

  const act = {
    ArrowDown: (shown, at) => focus(shown[at + 1]),
    ArrowUp: (shown, at) => focus(shown[at - 1]),
    Home: shown => focus(shown[0]),
    End: shown => focus(shown[shown.length - 1]),
    ArrowRight: (shown, at) => shown[at].open === false ? toggle(shown[at].id, true) : focus(shown[at + 1]),
    ArrowLeft: (shown, at) => shown[at].open ? toggle(shown[at].id, false) : focus(parent(shown, at)),
    Enter: (shown, at) => shown[at].open === undefined ? choose(shown[at].id) : toggle(shown[at].id, !shown[at].open),
    ' ': (shown, at) => select(shown[at].id),
  };

  function pressed(event) {
    const shown = rows().slice(0, MOST);
    const at = shown.findIndex(row => row.id === active);
    if (at >= 0 && event.key in act && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      act[event.key](shown, at);
    }
  }

  function parent(shown, at) {
    return shown.slice(0, at).reverse().find(row => shown[at].level > row.level);
  }

  function focus(row) {
    if (row !== undefined) {
      active = row.id;
      select(row.id);
      draw();
      place.querySelector('[role=treeitem][tabindex="0"]')?.focus();
    }
  }

  function clicked(row) {
    active = row.id;
    select(row.id);
    if (row.open !== undefined) {
      toggle(row.id, !row.open);
    }
    draw();
  }

  function dropped(event, row) {
    event.preventDefault();
    event.currentTarget.classList.remove('over');
    drop(row.id, event.dataTransfer.getData('text/plain'));
  }

  function over(event) {
    event.preventDefault();
    event.currentTarget.classList.add('over');
  }

  const item = row => html`
    <li role="treeitem" class="row level-${row.level}" tabindex=${row.id === active ? 0 : -1}
        aria-level=${row.level} aria-selected=${row.selected ? 'true' : 'false'}
        aria-expanded=${row.open === undefined ? nothing : String(row.open)}
        draggable=${row.drag ? 'true' : nothing}
        @click=${() => clicked(row)}
        @dblclick=${() => row.open === undefined && choose(row.id)}
        @dragstart=${event => row.drag && event.dataTransfer.setData('text/plain', row.drag)}
        @dragover=${drop && row.open === undefined ? over : nothing}
        @dragleave=${event => event.currentTarget.classList.remove('over')}
        @drop=${event => drop && row.open === undefined && dropped(event, row)}>
      <span class="twist" aria-hidden="true">${row.open === undefined ? '' : row.open ? '▾' : '▸'}</span>
      <span class="text">${row.text}</span>
      ${row.note ? html`<small class="note">${row.note}</small>` : nothing}
      ${row.badge ? html`<span class="count">${row.badge}</span>` : nothing}
    </li>`;

  function draw() {
    const all = rows();
    const shown = all.slice(0, MOST);
    if (!shown.some(row => row.id === active)) {
      active = (shown.find(row => row.selected) ?? shown[0])?.id ?? null;
    }
    render(html`
      <ul role="tree" aria-label=${label()} class="tree" @keydown=${pressed}>${repeat(shown, row => row.id, item)}</ul>
      ${all.length > MOST ? html`<p class="hint">${more(all.length - MOST)}</p>` : nothing}`, place);
  }

  return { draw };
}
