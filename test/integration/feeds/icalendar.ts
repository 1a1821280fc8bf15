/** What of a text is not as RFC 5545 wants an iCalendar object, and the events in it. */
export interface ReadCalendar {
  readonly faults: readonly string[];
  readonly components: readonly string[];
  readonly events: readonly Readonly<Record<string, string>>[];
}

const REQUIRED = ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SUMMARY', 'SEQUENCE', 'STATUS', 'URL;VALUE=URI'];

/** Reads an iCalendar object strictly: line ends, folding, nesting, what must be there and how often. */
export function readCalendar(text: string): ReadCalendar {
  const faults: string[] = [];
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) faults.push('lines end otherwise than with CRLF');
  const folded = text.split('\r\n').slice(0, -1);
  for (const line of folded) if (Buffer.byteLength(line) > 75) faults.push(`longer than 75 octets: ${line}`);
  const lines = folded.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') faults.push('is no VCALENDAR');
  for (const line of ['VERSION:2.0', 'PRODID:-//Probity//Deadlines//EN']) {
    if (lines.filter((each) => each === line).length !== 1) faults.push(`${line} is not there once`);
  }
  const open: string[] = [];
  const components: string[] = [];
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    if (!/^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^:;]+)*$/.test(name)) faults.push(`is no content line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (open.length === 2) components.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') {
      if (open.pop() !== value) faults.push(`${value} is not nested`);
    } else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1)!;
      if (name in event) faults.push(`${name} comes twice`);
      event[name] = value;
    }
  }
  if (components.length === 0) faults.push('has no component');
  for (const event of events) faults.push(...faultsOf(event));
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) faults.push('a UID comes twice');
  return { faults, components, events };
}

function faultsOf(event: Readonly<Record<string, string>>): readonly string[] {
  const missing = REQUIRED.filter((name) => !(name in event)).map((name) => `${name} is missing`);
  const shapes = {
    DTSTAMP: /^\d{8}T\d{6}Z$/,
    'DTSTART;VALUE=DATE': /^\d{8}$/,
    SEQUENCE: /^\d+$/,
    STATUS: /^(CONFIRMED|CANCELLED)$/,
  };
  const wrong = Object.entries(shapes).filter(([name, shape]) => !shape.test(event[name] ?? ''));
  return [...missing, ...wrong.map(([name]) => `${name} is ${event[name]}`)];
}
