import path from 'node:path';
import { readScenarioFile } from '../../src/cli/scenario/files.js';
import { play } from '../../src/cli/scenario/play.js';
import { stepInBrief, stepInWords } from '../../src/cli/scenario/report.js';
import { Stage } from '../../src/cli/scenario/stage.js';
import { recordText } from '../../src/record/record-words.js';
import { fill } from '../../src/web/layout/templates.js';
import { recordView } from '../../src/web/pages/record/record.view.js';
import { createTestDatabase } from '../support/database.js';
import { machineWordsIn } from '../support/law/shown-words.js';
import { projectFolder, removeFolders, temporaryFolder } from '../support/processes.js';

const dataDir = temporaryFolder();
const scenarios = path.join(projectFolder, 'test/journeys/scenarios');

afterAll(removeFolders);

/** What a page shows, without its marks and the addresses behind its links. */
const shownOn = (page: string): readonly string[] =>
  page
    .replace(/<style>[^<]*<\/style>/, '')
    .split(/<[^<>]*>/)
    .filter((text) => text.trim() !== '');

describe.each(['conflict-recused-evaluator.yaml', 'late-award-notice.yaml', 'a-publication-put-right.yaml'])(
  'what is shown of %s',
  (file) => {
    const [briefly, lines, record]: [string[], string[], string[]] = [[], [], []];
    beforeAll(async () => {
      const read = await readScenarioFile(path.join(scenarios, file));
      if (!read.ok) throw new Error(`${file} cannot be read`);
      const { scenario } = read;
      const { connect, drop } = await createTestDatabase();
      const stage = await Stage.open(await connect(), dataDir);
      let id: string | null = null;
      for await (const played of play(scenario, stage, { timers: true })) {
        id = played.procurementId;
        briefly.push(stepInBrief(scenario, played).join('\n'));
        lines.push(...stepInWords(scenario, played));
      }
      const view = (await stage.record(id))!;
      record.push(...recordText(view), ...shownOn(fill('pages/record/document', recordView(view))));
      await stage.close();
      await drop();
    });

    it('is in words of people, as it is played', () => {
      expect(lines.length).toBeGreaterThan(10);
      expect([...briefly, ...lines].flatMap((line) => machineWordsIn(line))).toEqual([]);
    });

    it('says once of a step that it was accepted', () => {
      expect(briefly.filter((step) => step.split('Accepted.').length > 2)).toEqual([]);
      expect(briefly.filter((step) => step.includes('Accepted.')).length).toBeGreaterThan(2);
    });

    it('is in words of people in its record, on a terminal and as a page', () => {
      expect(record.length).toBeGreaterThan(50);
      expect(record.flatMap((text) => machineWordsIn(text))).toEqual([]);
    });
  },
);
