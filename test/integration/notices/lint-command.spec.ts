import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { good, reworded } from '../../support/notices/good-notices.js';
import { run, type Finished } from '../../support/processes.js';

describe('probity lint', () => {
  let folder: string;
  const file = (name: string, content: string): string => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };
  const documents = ({ stdout }: Finished): readonly Record<string, unknown>[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'probity-lint-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints one JSON document per file and ends with 1 where some notice has an error', async () => {
    const right = file('right.json', JSON.stringify(good('intention, C')));
    const wrong = file(
      'wrong.json',
      JSON.stringify({ releases: [reworded('intention, C', 'by 8 April', 'by 3 April')] }),
    );
    const finished = await run(['lint', right, wrong, '--json']);
    expect(finished).toMatchObject({ code: 1, stderr: '' });
    expect(documents(finished)).toMatchObject([
      { file: right, notice: 'intention-to-award', process: 'direct-award-c', published: '2026-03-24', findings: [] },
      { file: wrong, findings: [{ code: 'deadline-too-early', severity: 'error', path: 'description' }] },
    ]);
  });

  it('ends with 0 where there are warnings and remarks only, and tells a person what they are', async () => {
    const draft = file('draft.json', JSON.stringify(reworded('intention, C', 'by 8 April 2026', 'by [Add date]')));
    const { code, stdout } = await run(['lint', draft]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${draft}: intention-to-award, direct-award-c, published 2026-03-24: 1 warning, 1 remark`);
    expect(stdout).toContain('"[Add date]"');
  });

  it.each([
    ['text.json', 'This is no JSON', /text\.json: is not JSON/],
    ['array.json', '[]', /array\.json: Not an OCDS document/],
    ['empty.json', '{"releases":[]}', /empty\.json: releases: The package holds no release/],
  ])('ends with 2 where a file cannot be read, having checked the others: %s', async (name, content, message) => {
    const bad = file(name, content);
    const fine = file('fine.json', `\uFEFF${JSON.stringify(good('award, A'))}`);
    const finished = await run(['lint', bad, fine, '--json']);
    expect(finished.code).toBe(2);
    expect(finished.stderr).toMatch(message);
    expect(documents(finished)).toMatchObject([{ file: fine, findings: [] }]);
  });

  it('ends with 2 where there is no such file, or no file is named', async () => {
    expect(await run(['lint', path.join(folder, 'absent.json')])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['lint'])).toMatchObject({ code: 2, stdout: '' });
  });
});
