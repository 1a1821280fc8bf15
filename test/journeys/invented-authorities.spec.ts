import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../support/processes.js';

const FOLDER = path.join(projectFolder, 'test/journeys/scenarios');

/** Where English health bodies and councils take their names from. */
const PLACES =
  `Avon Barking Barnsley Bath Bedford Berkshire Birmingham Black Blackburn Blackpool Bolton Bournemouth Bradford Brighton Bristol
  Buckinghamshire Bury Calderdale Cambridge Cheshire Cornwall Cotswold Coventry Croydon Cumbria Derby Derbyshire Devon Doncaster Dorset
  Durham Essex Exeter Frimley Gateshead Gloucestershire Greenwich Hackney Halton Hampshire Haringey Hartlepool Herefordshire Hertfordshire
  Hounslow Hull Humber Isle Islington Kent Kirklees Knowsley Lambeth Lancashire Leeds Leicester Leicestershire Lewisham Lincolnshire
  Liverpool London Luton Manchester Medway Merseyside Milton Newcastle Newham Norfolk Northamptonshire Northumberland Nottingham
  Nottinghamshire Oldham Oxfordshire Peterborough Plymouth Portsmouth Reading Richmond Rochdale Rotherham Rutland Salford Sandwell Scilly
  Sefton Sheffield Shropshire Slough Solihull Somerset Southampton Southend Southwark Staffordshire Stockport Stoke Suffolk Sunderland
  Surrey Sussex Swindon Tameside Tees Telford Thames Thurrock Torbay Trafford Tyne Tyneside Wakefield Walsall Warrington Warwickshire
  Waveney Wigan Wight Wiltshire Wirral Wokingham Wolverhampton Worcestershire Wrekin York Yorkshire`.split(/\s+/);

interface Written {
  readonly about?: string;
  readonly authority?: { readonly name: string };
  readonly authorities?: Readonly<Record<string, { readonly name: string }>>;
}

const scenarios = readdirSync(FOLDER).map((file) => {
  const { about = '', authority, authorities = {} } = parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Written;
  const names = [...(authority ? [authority] : []), ...Object.values(authorities)].map(({ name }) => name);
  return { file, about, names };
});

const isReal = (name: string): boolean => name.split(/[^A-Za-z]+/).some((word) => PLACES.includes(word));

describe('the authorities of scenarios', () => {
  // A failure that was made up is not told of a body that exists.
  it('are invented, but in cases that are published, which say so', () => {
    const named = scenarios.filter(({ names }) => names.some(isReal));
    expect(named.map(({ file }) => file).sort()).toEqual([
      'cr0001-24.yaml',
      'cr0011-25.yaml',
      'cr0013-25.yaml',
      'cr0017-25-full.yaml',
      'cr0017-25.yaml',
    ]);
    expect(named.filter(({ about }) => !/^A published case/.test(about)).map(({ file }) => file)).toEqual([]);
  });

  it('serve places that are invented too, in all that is said of them', () => {
    const told = readdirSync(FOLDER).filter((file) => !/^cr\d/.test(file));
    const lines = told.flatMap((file) =>
      readFileSync(path.join(FOLDER, file), 'utf8')
        .split('\n')
        .filter((line) => isReal(line.replaceAll(/London|Greenwich/g, '')))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });

  it('are all looked at', () => {
    expect(scenarios.filter(({ names }) => names.length === 0).map(({ file }) => file)).toEqual([]);
  });
});
