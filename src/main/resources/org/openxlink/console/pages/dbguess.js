// What the columns of a table probably mean, by their types and names.

const TIME = /began|begin|start|stamp|time|date|from|zeit|datum|debut/i;
const QUEUE = /queue|skill|split|group|vdn|service|campaign|gruppe|warteschl|file/i;
const AGENT = /agent|login|operator|employee|benutzer|user/i;
const ACTIVITY = /activ|status|state|reason|aktivit|etat/i;
const END = /end|until|stop|fin/i;
const DURATION = /durat|second|length|dauer|duree/i;
const KEY = /(^|_)(id|nr|no|key|number)$|Id$|ID$/;

const first = (columns, ...tests) => tests.map(test => columns.find(test)).find(Boolean)?.written ?? '';
const called = (...patterns) => one => patterns.every(pattern => pattern.test(one.name));
const isTime = one => one.kind === 'time';

/** Keys of contacts for a table: { key: value }. */
export function contacts(table, columns) {
  const queue = first(columns,
    one => one.kind === 'text' && QUEUE.test(one.name), called(QUEUE), one => one.kind === 'text');
  const time = first(columns, one => isTime(one) && TIME.test(one.name) && !END.test(one.name), isTime, called(TIME));
  const values = columns.filter(one => one.kind === 'number' && !KEY.test(one.name) && ![queue, time].includes(one.written));
  return {
    CallDataTable: table,
    TimeStampColumn: time,
    TimeStampType: codingOf(columns, time),
    QueueNameColumn: queue,
    ValueTypes: values.map(one => one.written).join(';'),
    QueueSQL: distinct(table, queue),
  };
}

/** Keys of agent statuses for a table. */
export function statuses(table, columns) {
  const start = first(columns, one => isTime(one) && !END.test(one.name), called(TIME));
  const end = first(columns, one => isTime(one) && END.test(one.name));
  const duration = first(columns, one => one.kind === 'number' && DURATION.test(one.name));
  const agent = first(columns, called(AGENT));
  const activity = first(columns, one => ACTIVITY.test(one.name) && !isTime(one) && one.written !== duration);
  return {
    AgentActivityTable: table,
    AgentColumn: agent,
    ActivityColumn: activity,
    ActivityStartTimeStampColumn: start,
    ActivityStartTimeStampType: codingOf(columns, start),
    ActivityEndTimeStampColumn: end,
    ActivityEndTimeStampType: codingOf(columns, end),
    ActivityDurationColumn: end === '' ? duration : '',
    ActivityTimeSpanType: end !== '' ? '1' : duration !== '' ? '0' : '2',
    ActivitySQL: distinct(table, activity),
  };
}

/** TimeStampType of a column: empty is a date and time. */
export function codingOf(columns, written) {
  const kind = columns.find(one => one.written === written)?.kind ?? 'time';
  return kind === 'number' ? '1' : kind === 'text' ? '0' : '';
}

/** A statement that lists the values of a column. */
export const distinct = (table, written) =>
  written === '' ? '' : `SELECT DISTINCT ${written} FROM ${table} ORDER BY ${written}`;
