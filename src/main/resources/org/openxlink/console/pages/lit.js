// The one place that says where the library lies.
export { html, svg, render, nothing } from './lib/lit-html/lit-html.js';
export { repeat } from './lib/lit-html/directives/repeat.js';
export { guard } from './lib/lit-html/directives/guard.js';
export { live } from './lib/lit-html/directives/live.js';
export { ref, createRef } from './lib/lit-html/directives/ref.js';
