import { Service } from '../support/http/service.js';
import { linksOf, wrongWith } from '../support/web/judge-page.js';

describe('the judge of pages', () => {
  const sound = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Title</title></head><body><main><h1>Heading</h1><p>Text</p></main></body></html>`;

  it('finds nothing wrong with a sound page', () => {
    expect(wrongWith(sound)).toEqual([]);
  });

  it.each([
    ['an identifier', 'Text', '7d7b6f65-1111-4222-8333-444455556666'],
    ['a UTC instant', 'Text', '2026-03-24T09:00:00Z'],
    ['the name of a command', 'Text', 'SubmitIntentionNotice'],
    ['a word in backticks', 'Text', 'Name the individuals (`decisionMakers`)'],
    ['an inline style', '<p>', '<p style="color:red">'],
    ['an inline script', '<p>', '<script>1</script><p>'],
    ['a second h1', '<p>', '<h1>Again</h1><p>'],
    ['a level left out', '<p>', '<h3>Below</h3><p>'],
    ['somebody else', '<p>', '<a href="https://example.org/">x</a><p>'],
    ['a tag that is not closed', '</p>', '</p><div>'],
    ['an input without a label', '<p>', '<input type="text" name="q"><p>'],
  ])('finds %s', (_what, from, to) => {
    expect(wrongWith(sound.replace(from, to))).not.toEqual([]);
  });
});

describe('the start page', () => {
  it('is sound', async () => {
    const service = await Service.start();
    try {
      const { body } = await service.app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html' } });
      expect(wrongWith(body)).toEqual([]);
      expect(linksOf(body)).toContain('/register');
    } finally {
      await service.stop();
    }
  });
});
