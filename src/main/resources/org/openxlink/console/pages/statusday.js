// The day of each agent as a bar of what he did.

import { t } from './i18n.js';
import { html, svg } from './lit.js';
import { get, withParameters } from './rest.js';

const MOST_AGENTS = 60;
const WIDTH = 1440;
const COLOURS = 8;

/** Asks for the agents of a day; draw() gives their bars. */
export async function statusDay(system, day) {
  const { agents } = await get(withParameters('/data/agents', { system, day }));
  const shown = agents.slice(0, MOST_AGENTS);
  const view = shown.length === 0 ? null : await get(
    `/data/statuses?${new URLSearchParams([['system', system], ['day', day], ...shown.map(one => ['agent', one.agent])])}`);
  const activities = [...new Set(view?.agents.flatMap(one => one.periods.map(period => period.activity)) ?? [])].sort();
  const colour = activity => `activity-${activities.indexOf(activity) % COLOURS}`;

  const start = view && Date.parse(view.start);
  const length = view && Date.parse(view.end) - start;
  const at = time => Math.max(0, Math.min(WIDTH, (Date.parse(time) - start) / length * WIDTH));
  const until = period => period.end === null ? WIDTH : at(period.end);
  const clock = time => time === null ? '…' : time.slice(11, 19);
  const told = period => `${clock(period.start)} – ${clock(period.end)} ${period.activity}`;

  const bar = agent => html`
    <div class="agent">
      <h3>${agent.agent}</h3>
      <svg viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" role="img"
          aria-label=${t('data.agentBar', { agent: agent.agent, n: agent.periods.length })}>
        ${agent.periods.map(period => svg`
          <rect class=${colour(period.activity)} x=${at(period.start)} y="0"
            width=${Math.max(1, until(period) - at(period.start))} height="24"><title>${told(period)}</title></rect>`)}
      </svg>
      <details><summary>${t('data.list')}</summary>
        <ol>${agent.periods.map(period => html`<li>${told(period)}</li>`)}</ol></details>
    </div>`;

  return {
    draw: () => view === null ? html`<p class="hint">${t('data.noStatuses')}</p>` : html`
      <section class="card">
        <ul class="legend">${activities.map(activity => html`
          <li><span class="swatch ${colour(activity)}" aria-hidden="true"></span> ${activity}</li>`)}</ul>
        ${view.agents.map(bar)}
        ${agents.length > MOST_AGENTS ? html`<p class="hint">${t('data.moreAgents', { n: agents.length - MOST_AGENTS })}</p>` : ''}
      </section>`,
  };
}
