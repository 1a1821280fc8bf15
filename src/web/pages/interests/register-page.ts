import { dateInWords } from '../../../../workflows/index.js';
import { escaped, pageOf } from '../../../platform/http/page.js';
import type {
  PublishedIndividualDto,
  PublishedInterestDto,
  PublishedRegisterDto,
} from '../../../conflicts/dto/published.dto.js';

const STYLE = 'table { margin: 0 0 2rem }';

const kinds: Readonly<Record<PublishedInterestDto['kind'], string>> = {
  financial: 'Financial',
  'non-financial-professional': 'Non-financial professional',
  'non-financial-personal': 'Non-financial personal',
  indirect: 'Indirect',
};

/** The published register as a page of plain HTML, which needs no script. */
export function registerPage({ authority, on, individuals, withheld }: PublishedRegisterDto): string {
  const title = `Register of interests: ${authority.name}`;
  const body = `<main id="register">
<h1>${escaped(title)}</h1>
<p>As it stood at the end of ${dateInWords(on)}. Kept and published under section 14Z30 of the National Health Service Act 2006 and regulation 21 of the Health Care Services (Provider Selection Regime) Regulations 2023.</p>
<form method="get">
<label for="on">Show the register as it stood on</label>
<input type="date" id="on" name="on" value="${on}">
<button type="submit">Show</button>
</form>
${individuals.length === 0 ? '<p>Nobody is on the register.</p>' : individuals.map(section).join('\n')}
${withheldSection(withheld)}
</main>`;
  const skipTo = { id: 'register', text: 'Skip to the register' };
  return pageOf({ title: `${title}, ${dateInWords(on)}`, skipTo, style: STYLE, body });
}

function section(individual: PublishedIndividualDto): string {
  const { name, role, committees, decisionMaker, boardMember, nilReturnOn, confirmedOn, interests } = individual;
  const about = [
    ...(role === null ? [] : [role]),
    ...(boardMember ? ['Member of the board'] : []),
    ...(decisionMaker ? ['Takes decisions'] : []),
    ...committees,
  ];
  const confirmed = confirmedOn === null ? '' : `<p>Last confirmed on ${dateInWords(confirmedOn)}.</p>`;
  const nothing =
    nilReturnOn === null
      ? '<p>Nothing has been declared.</p>'
      : `<p>Nothing to declare: nil return on ${dateInWords(nilReturnOn)}.</p>`;
  return `<section>
<h2>${escaped(name)}</h2>
${about.length === 0 ? '' : `<p>${about.map(escaped).join('; ')}</p>`}
${interests.length === 0 ? nothing : table(name, interests)}
${interests.length === 0 ? '' : confirmed}
</section>`;
}

function table(name: string, interests: readonly PublishedInterestDto[]): string {
  const head = ['Entry', 'Kind', 'Interest', 'From', 'To', 'Declared', 'What is done about it'];
  return `<table>
<caption>Interests of ${escaped(name)}</caption>
<thead><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>
<tbody>
${interests.map(row).join('\n')}
</tbody>
</table>`;
}

function row(interest: PublishedInterestDto): string {
  const { id, kind, organisation, post, description, relationship, from, to, declaredOn, late, management } = interest;
  const what = [
    ...(organisation === null ? [] : [`${organisation}${post ? ' (a post)' : ''}`]),
    ...(description === null ? [] : [description]),
    ...(relationship === null ? [] : [`Whose it is: ${relationship}`]),
  ];
  const done = management.map(({ action, agreedOn }) => `${action ?? ''} (agreed on ${dateInWords(agreedOn)})`);
  const cells = [
    escaped(kinds[kind]),
    paragraphs(what),
    dateInWords(from),
    to === null ? 'Lasts' : dateInWords(to),
    `${dateInWords(declaredOn)}${late ? ', late' : ''}`,
    done.length === 0 ? 'Nothing is recorded' : paragraphs(done),
  ];
  return `<tr><th scope="row">${escaped(id)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function withheldSection(withheld: PublishedRegisterDto['withheld']): string {
  if (withheld.length === 0) return '';
  const entries = withheld.map(({ id }) => `<li>${escaped(id)}: withheld</li>`).join('\n');
  return `<section>
<h2>Withheld</h2>
<p>These entries are on the register and are not published.</p>
<ul>
${entries}
</ul>
</section>`;
}

const paragraphs = (texts: readonly string[]): string => texts.map(escaped).join('<br>');
